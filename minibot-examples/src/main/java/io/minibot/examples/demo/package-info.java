/**
 * {@code minibot demo}: a dozen scripted people are phoned, heard and sorted while one watches. With sound it uses the parts
 * that a real campaign would, except for the line, which is simulated; without a recognizer for the language it runs on
 * transcripts in virtual time, and says so.
 */
@NullMarked
package io.minibot.examples.demo;

import org.jspecify.annotations.NullMarked;
