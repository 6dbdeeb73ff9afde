package io.minibot.campaign;

import io.minibot.call.CallParts;
import io.minibot.lead.LeadStore;
import java.util.function.Supplier;

/**
 * What campaigns need.
 *
 * @param parts what calls need
 * @param store the leads
 * @param owner this process's name in the store
 * @param attemptIds makes ids that are unique for ever
 */
public record CampaignEnvironment(CallParts parts, LeadStore store, String owner, Supplier<String> attemptIds) {}
