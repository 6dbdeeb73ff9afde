package io.minibot;

import io.minibot.call.CallObserver;
import io.minibot.campaign.CampaignObserver;

/**
 * Is told what happens in an engine: the events of calls and of campaigns. Every method does nothing by default, and must
 * not block. What it throws is logged and does no harm.
 */
public interface EngineListener extends CallObserver, CampaignObserver {}
