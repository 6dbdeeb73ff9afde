package io.minibot.lead;

import java.time.Instant;

/**
 * One dialling of a lead.
 *
 * @param id chosen before dialling; the call's id in the telephone network
 * @param campaignId of which campaign
 * @param leadId whom
 * @param number 1 for the first attempt at this lead, and so on
 * @param owner which process makes it
 * @param startedAt when
 * @param leaseUntil when its owner counts as dead, unless renewed
 */
public record Attempt(
        String id, String campaignId, String leadId, int number, String owner, Instant startedAt, Instant leaseUntil) {}
