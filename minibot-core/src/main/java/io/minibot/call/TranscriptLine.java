package io.minibot.call;

import java.time.Instant;

/**
 * One line of a conversation, as it was heard at the other end.
 *
 * @param at when it was over
 * @param speaker who
 * @param text what; of the bot only the words that the caller heard
 */
public record TranscriptLine(Instant at, Speaker speaker, String text) {}
