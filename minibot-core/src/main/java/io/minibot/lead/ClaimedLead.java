package io.minibot.lead;

/**
 * A lead that is ours to call.
 *
 * @param lead whom to call
 * @param attemptsSoFar how often that was tried in this campaign, 0 or more
 */
public record ClaimedLead(Lead lead, int attemptsSoFar) {}
