package io.minibot.lead;

import java.time.Instant;

/**
 * A number that must not be called.
 *
 * @param phone the number
 * @param at since when
 * @param source where it comes from: an attempt's id, an import
 * @param evidence the words that were said, or whatever else proves it
 */
public record Suppression(PhoneNumber phone, Instant at, String source, String evidence) {}
