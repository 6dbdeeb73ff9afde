/**
 * The people to call: leads, the ledger of attempts, and suppressed numbers; the {@link io.minibot.lead.LeadStore} SPI
 * and its in-memory default. When to call whom is the campaign's business.
 */
@NullMarked
package io.minibot.lead;

import org.jspecify.annotations.NullMarked;
