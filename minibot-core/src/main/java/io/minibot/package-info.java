/**
 * The way in: {@link io.minibot.ConversationEngine} wires the parts that a host chose into an engine that makes calls and
 * runs campaigns.
 */
@NullMarked
package io.minibot;

import org.jspecify.annotations.NullMarked;
