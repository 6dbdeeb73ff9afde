package io.minibot.campaign;

import io.minibot.lead.Lead;

/**
 * Is told what happens in campaigns; every method does nothing by default. Called from the campaign's mailbox: it must
 * not block. What it throws is logged and does the campaign no harm.
 */
public interface CampaignObserver {
    /**
     * The campaign does something else now.
     *
     * @param campaignId which
     * @param state what
     */
    default void onStateChanged(String campaignId, CampaignState state) {}

    /**
     * A lead is not dialled, because its number is suppressed, the legal gate refuses, or its prompts cannot be made.
     *
     * @param campaignId which
     * @param lead whom
     * @param reason why
     */
    default void onLeadRefused(String campaignId, Lead lead, String reason) {}

    /**
     * The lead store does not work; the campaign waits for it.
     *
     * @param campaignId which
     * @param message what went wrong
     */
    default void onStoreFailed(String campaignId, String message) {}
}
