/**
 * The conversation without I/O: {@link io.minibot.dialogue.Dialogue} is a state machine that takes
 * {@linkplain io.minibot.dialogue.Input inputs} and answers with {@linkplain io.minibot.dialogue.Effect effects}. No
 * thread, clock, socket or adapter is touched here; the same inputs give the same effects for ever, so a call can be
 * replayed from its log.
 */
@NullMarked
package io.minibot.dialogue;

import org.jspecify.annotations.NullMarked;
