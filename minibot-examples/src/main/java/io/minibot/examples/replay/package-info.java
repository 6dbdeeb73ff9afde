/**
 * {@code minibot replay}: what a dialogue decided in a call, read from the call's log, and what it would decide today.
 */
@NullMarked
package io.minibot.examples.replay;

import org.jspecify.annotations.NullMarked;
