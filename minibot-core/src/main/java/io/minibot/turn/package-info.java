/**
 * Whose turn it is: the caller's frames and partial texts go in; that speech starts, pauses and ends, and that a prompt
 * must stop, comes out. Time is counted in frames, so the same frames give the same events everywhere. What the words
 * mean, what to say and when to listen stays out; so do recognizers, clocks and threads. The answering machine and its
 * beep are told here too, since they are a matter of who speaks how.
 */
@NullMarked
package io.minibot.turn;

import org.jspecify.annotations.NullMarked;
