package io.minibot.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Reads the three forms of a prompt: a text, a list of variants, a recording with its text. */
final class PromptReader {
    private final AudioDirectory audio;
    private final Findings findings;

    PromptReader(AudioDirectory audio, Findings findings) {
        this.audio = audio;
        this.findings = findings;
    }

    /** Returns no prompts for a missing node. */
    List<Prompt> all(String path, JsonNode node) {
        List<Prompt> prompts = new ArrayList<>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                prompts.add(one(path + "/" + i, node.get(i)));
            }
        } else if (!node.isMissingNode()) {
            prompts.add(one(path, node));
        }
        return prompts;
    }

    Prompt one(String path, JsonNode node) {
        String text = node.isObject() ? node.path("text").asText() : node.asText();
        Template template;
        try {
            template = Template.parse(text);
        } catch (IllegalArgumentException e) {
            findings.error(
                    node.isObject() ? path + "/text" : path,
                    "braces in it hold no variable's name",
                    "write {{name}} with letters, digits, '.' and '_'");
            template = Template.parse("?");
        }
        String recording = node.path("audio").textValue();
        return new Prompt(template, recording == null ? null : audio.resolve(path + "/audio", recording, findings));
    }
}
