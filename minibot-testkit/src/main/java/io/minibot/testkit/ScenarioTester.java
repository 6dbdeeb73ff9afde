package io.minibot.testkit;

import io.minibot.dialogue.Dialogue;
import io.minibot.dialogue.DialogueContext;
import io.minibot.intent.IntentClassifier;
import io.minibot.intent.RuleIntentClassifier;
import io.minibot.lead.Lead;
import io.minibot.scenario.Scenario;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tries a scenario without telephone, sound and waiting: the real dialogue and the real classifier, in virtual time.
 *
 * <pre>{@code
 * ScenarioTester.of(scenario).lead("firstName", "Ada").start()
 *         .expectBot("automated call")
 *         .caller("yes please")
 *         .expectBot("own your home")
 *         .caller("call me tomorrow at ten")
 *         .expectDisposition(Disposition.CALLBACK);
 * }</pre>
 *
 * <p>An expectation that fails is an {@link AssertionError} with the transcript of the call so far. Not thread-safe.
 */
public final class ScenarioTester {
    private final Scenario scenario;
    private final Map<String, String> variables = new HashMap<>();
    private IntentClassifier classifier = Rules.SHARED;
    private Instant start = Instant.parse("2026-01-05T09:00:00Z");
    private ZoneId zone = ZoneOffset.UTC;
    private long seed = 1;
    private boolean canTransfer = true;

    private ScenarioTester(Scenario scenario) {
        this.scenario = scenario;
    }

    /**
     * Begins to set up a call.
     *
     * @param scenario the conversation to try
     */
    public static ScenarioTester of(Scenario scenario) {
        return new ScenarioTester(scenario);
    }

    /**
     * Gives the lead an attribute: the variable {@code lead.field}.
     *
     * @param field for instance {@code firstName}
     * @param value what the bot says for it
     */
    public ScenarioTester lead(String field, String value) {
        return variable("lead." + field, value);
    }

    /**
     * Takes a lead's attributes and time zone.
     *
     * @param lead who is called
     */
    public ScenarioTester lead(Lead lead) {
        lead.attributes().forEach(this::lead);
        if (lead.zone() != null) {
            zone = lead.zone();
        }
        return this;
    }

    /**
     * Gives a variable of the scenario a value.
     *
     * @param name for instance {@code agent.name}
     * @param value what the bot says for it
     */
    public ScenarioTester variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    /**
     * Sets when the call is answered; 2026-01-05T09:00:00Z, a Monday, by default.
     *
     * @param instant when
     */
    public ScenarioTester at(Instant instant) {
        start = instant;
        return this;
    }

    /**
     * Sets where the caller lives; UTC by default.
     *
     * @param callersZone for times that are said
     */
    public ScenarioTester zone(ZoneId callersZone) {
        zone = callersZone;
        return this;
    }

    /**
     * Sets which of several prompts are picked; 1 by default.
     *
     * @param promptSeed the same seed, the same words
     */
    public ScenarioTester seed(long promptSeed) {
        seed = promptSeed;
        return this;
    }

    /**
     * Sets whether the caller can be connected to a human being; true by default, and then it succeeds.
     *
     * @param can whether the telephony can
     */
    public ScenarioTester canTransfer(boolean can) {
        canTransfer = can;
        return this;
    }

    /**
     * Sets what finds out what the caller means; {@link RuleIntentClassifier} by default.
     *
     * @param own another classifier; not closed
     */
    public ScenarioTester classifier(IntentClassifier own) {
        classifier = own;
        return this;
    }

    /**
     * Lets somebody answer the call; the bot begins to speak.
     *
     * @throws AssertionError if a variable of the scenario has no value
     */
    public TestedCall start() {
        Map<String, String> values = new HashMap<>(variables);
        for (Map.Entry<String, Optional<String>> variable : scenario.variables().entrySet()) {
            if (values.containsKey(variable.getKey())) {
                continue;
            }
            values.put(variable.getKey(), variable.getValue().orElseThrow(() -> missing(variable.getKey())));
        }
        Dialogue dialogue = Dialogue.start(new DialogueContext(scenario, values, zone, seed, canTransfer));
        TestedLine line = new TestedLine(dialogue, scenario.vocabulary(), classifier, start);
        line.answer();
        return new TestedCall(line, zone);
    }

    /** Takes a second or two to load, so all testers share it; it is never closed. */
    private static final class Rules {
        private static final IntentClassifier SHARED = RuleIntentClassifier.ofDefaults();
    }

    private static AssertionError missing(String variable) {
        String mend = variable.startsWith("lead.")
                ? ".lead(\"" + variable.substring("lead.".length()) + "\", ...)"
                : ".variable(\"" + variable + "\", ...)";
        return new AssertionError("variable '" + variable + "' has no value: add " + mend + " before start()");
    }
}
