/**
 * One call, driven: the session turns the world's events into the dialogue's inputs and carries its effects out.
 * Everything of a call runs in its serial mailbox, so nothing here takes a lock. Whom to call and when is not known
 * here.
 */
@NullMarked
package io.minibot.call;

import org.jspecify.annotations.NullMarked;
