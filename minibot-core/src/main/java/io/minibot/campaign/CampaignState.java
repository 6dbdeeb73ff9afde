package io.minibot.campaign;

/** What a campaign is doing. */
public enum CampaignState {
    /** Not started yet. */
    NEW,
    /** Calling. */
    RUNNING,
    /** No new calls; those in progress go on. */
    PAUSED,
    /** No new calls any more; ends when those in progress have ended. */
    STOPPING,
    /** Over: stopped, or nobody is left to call. */
    ENDED
}
