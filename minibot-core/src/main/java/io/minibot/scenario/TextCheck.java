package io.minibot.scenario;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks what is said: that there is something to say, that its variables exist, and that it is honest. */
final class TextCheck {
    /** About 16 s of speech; nobody listens longer to a machine. */
    private static final int MAX_WORDS = 40;

    private final Scenario scenario;
    private final Findings findings;
    private final List<Spoken> spoken;

    TextCheck(Scenario scenario, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
        this.spoken = Spoken.of(scenario);
    }

    void run() {
        spoken.forEach(this::checkText);
        spoken.forEach(this::checkVariables);
        checkUnusedVariables();
        checkHonesty();
        checkPhrases();
        for (Step step : scenario.steps().values()) {
            if (step.prompts().isEmpty()) {
                findings.error(
                        Pointer.child("/steps", step.id()) + "/prompt", "the step says nothing", "write what is said");
            }
        }
        for (Aside aside : scenario.asides()) {
            if (aside.answers().isEmpty()) {
                findings.error(Spoken.path(aside) + "/answer", "there is no answer", "write one");
            }
        }
    }

    private void checkText(Spoken said) {
        String text = said.prompt().text().source();
        int words = PlainWords.count(text);
        if (words == 0) {
            findings.error(said.path(), "the text is empty", "write what is said");
        } else if (words > MAX_WORDS) {
            findings.warning(
                    said.path(),
                    "the text has " + words + " words; people stop listening after " + MAX_WORDS,
                    "shorten it, or make two steps of it");
        }
    }

    private void checkVariables(Spoken said) {
        for (String name : said.prompt().text().variables()) {
            if (!scenario.variables().containsKey(name)) {
                Set<String> names = new TreeSet<>(scenario.variables().keySet());
                findings.error(
                        said.path(),
                        "there is no variable {{" + name + "}}",
                        () -> Nearest.suggest(name, names, "add \"" + name + "\" to \"variables\""));
            }
        }
    }

    private void checkUnusedVariables() {
        Set<String> used = spoken.stream()
                .flatMap(said -> said.prompt().text().variables().stream())
                .collect(Collectors.toSet());
        for (String name : new TreeSet<>(scenario.variables().keySet())) {
            if (!used.contains(name)) {
                findings.warning(
                        Pointer.child("/variables", name), "no text uses this variable", "remove it, or use it");
            }
        }
    }

    private void checkHonesty() {
        Honesty honesty = Honesty.in(scenario.language()).orElse(null);
        if (honesty == null) {
            return;
        }
        for (Spoken said : spoken) {
            honesty.denial(text(said.prompt()))
                    .ifPresent(words -> findings.error(
                            said.path(),
                            "the text denies that a machine is speaking ('" + words + "')",
                            "say the truth: the law asks for it, and people notice"));
        }
        checkDisclosed(honesty, "/disclosure", scenario.disclosure());
        checkDisclosed(honesty, "/voicemail/message", scenario.voicemail().message());
    }

    private void checkDisclosed(Honesty honesty, String path, @Nullable Prompt prompt) {
        if (prompt != null && !honesty.saysAutomated(text(prompt))) {
            findings.warning(
                    path,
                    "the text does not seem to say that an automated system is calling",
                    "say so, for instance with the word '"
                            + ("fr".equals(scenario.language().getLanguage()) ? "automatique" : "automated") + "'");
        }
    }

    /** Returns the text with the defaults filled in, because a name may hold the words that count. */
    private String text(Prompt prompt) {
        return prompt.text().fill(name -> scenario.variables()
                .getOrDefault(name, Optional.empty())
                .orElse(" "));
    }

    private void checkPhrases() {
        List<String> missing = Stream.of(PhraseKey.values())
                .filter(key -> scenario.phrases().getOrDefault(key, List.of()).isEmpty())
                .map(PhraseKey::id)
                .toList();
        if (!missing.isEmpty()) {
            findings.error(
                    "/phrases",
                    "there are no default phrases in the language '"
                            + scenario.language().toLanguageTag() + "'",
                    "add these to \"phrases\": " + String.join(", ", missing));
        }
    }
}
