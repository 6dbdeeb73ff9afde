package io.minibot.scenario;

import io.minibot.lead.Disposition;
import org.jspecify.annotations.Nullable;

/**
 * How a terminal step ends the call, after its prompt.
 *
 * @param result the disposition, or null where the qualification decides; {@code auto} in JSON
 * @param transfer whether to connect the caller to a human being, where that can be done
 */
public record Ending(@Nullable Disposition result, boolean transfer) {}
