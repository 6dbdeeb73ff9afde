package io.minibot.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A prompt and where it stands.
 *
 * @param path JSON pointer
 */
record Spoken(String path, Prompt prompt) {
    /** Returns all that a scenario can say, in the order in which a call is likely to need it. */
    static List<Spoken> of(Scenario scenario) {
        List<Spoken> spoken = new ArrayList<>();
        add(spoken, "/disclosure", List.of(scenario.disclosure()));
        for (Map.Entry<String, Step> entry : scenario.steps().entrySet()) {
            Step step = entry.getValue();
            String path = Pointer.child("/steps", entry.getKey());
            add(spoken, path + "/prompt", step.prompts());
            add(spoken, path + "/silence", step.silencePrompts());
            add(spoken, path + "/notUnderstood", step.notUnderstoodPrompts());
        }
        for (Aside aside : scenario.asides()) {
            add(spoken, path(aside) + "/answer", aside.answers());
        }
        new TreeMap<>(scenario.phrases()).forEach((key, prompts) -> add(spoken, "/phrases/" + key.id(), prompts));
        @Nullable Prompt message = scenario.voicemail().message();
        if (message != null) {
            add(spoken, "/voicemail/message", List.of(message));
        }
        return spoken;
    }

    /** Returns where an aside stands: {@code faq.price} under {@code /faq/price}. */
    static String path(Aside aside) {
        String id = aside.intent().id();
        if (id.startsWith("faq.")) {
            return Pointer.child("/faq", id.substring("faq.".length()));
        }
        return id.startsWith("objection.")
                ? Pointer.child("/objections", id.substring("objection.".length()))
                : Pointer.child("/intents", id);
    }

    private static void add(List<Spoken> spoken, String path, List<Prompt> prompts) {
        for (int i = 0; i < prompts.size(); i++) {
            spoken.add(new Spoken(prompts.size() == 1 ? path : path + "/" + i, prompts.get(i)));
        }
    }
}
