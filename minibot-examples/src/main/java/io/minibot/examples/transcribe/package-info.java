/** What {@code minibot transcribe} does with each file: recordings in, texts with their times out. */
@NullMarked
package io.minibot.examples.transcribe;

import org.jspecify.annotations.NullMarked;
