package io.minibot.dialogue;

import io.minibot.scenario.ScenarioFingerprint;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that happened in one call and all that was done about it. Written by {@link CallLogWriter}, read by
 * {@link CallLogReader}; the format is in {@code docs/dialogue.md}.
 *
 * @param header what the dialogue knew before it began
 * @param exchanges the inputs in their order, each with its effects
 */
public record CallLog(Header header, List<Exchange> exchanges) {
    /** Copies the exchanges. */
    public CallLog {
        exchanges = List.copyOf(exchanges);
    }

    /**
     * The first line of a log.
     *
     * @param attempt id of the attempt
     * @param scenario id of the scenario
     * @param scenarioHash of its content, so that a changed scenario is told from the one that ran: SHA-256 in
     *     hexadecimal digits
     * @param variables as in {@link DialogueContext}
     * @param zone as in {@link DialogueContext}
     * @param seed as in {@link DialogueContext}
     * @param canTransfer as in {@link DialogueContext}
     */
    public record Header(
            String attempt,
            String scenario,
            String scenarioHash,
            Map<String, String> variables,
            ZoneId zone,
            long seed,
            boolean canTransfer) {
        /** Sorts the variables by name. */
        public Header {
            variables = java.util.Collections.unmodifiableMap(new TreeMap<>(variables));
        }

        /**
         * Returns the header for a call that begins.
         *
         * @param attempt id of the attempt
         * @param context what its dialogue is started with
         */
        public static Header of(String attempt, DialogueContext context) {
            return new Header(
                    attempt,
                    context.scenario().id(),
                    ScenarioFingerprint.of(context.scenario()),
                    context.variables(),
                    context.zone(),
                    context.seed(),
                    context.canTransfer());
        }
    }

    /**
     * One input and what the dialogue wanted done about it.
     *
     * @param input what happened
     * @param effects what to do, in this order; may be empty
     */
    public record Exchange(Input input, List<Effect> effects) {
        /** Copies the effects. */
        public Exchange {
            effects = List.copyOf(effects);
        }
    }
}
