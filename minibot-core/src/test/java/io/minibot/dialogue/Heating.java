package io.minibot.dialogue;

import static io.minibot.intent.Intent.AFFIRM;
import static io.minibot.intent.Intent.DENY;
import static io.minibot.intent.Intent.OBJECTION;
import static io.minibot.intent.Intent.QUESTION;

import io.minibot.intent.Intent;
import io.minibot.intent.IntentDefinition;
import io.minibot.intent.IntentVocabulary;
import io.minibot.lead.Disposition;
import io.minibot.scenario.Aside;
import io.minibot.scenario.BargeIn;
import io.minibot.scenario.Ending;
import io.minibot.scenario.Limits;
import io.minibot.scenario.Listening;
import io.minibot.scenario.PhraseKey;
import io.minibot.scenario.Prompt;
import io.minibot.scenario.Qualification;
import io.minibot.scenario.Scenario;
import io.minibot.scenario.Scoring;
import io.minibot.scenario.Step;
import io.minibot.scenario.Target;
import io.minibot.scenario.Voicemail;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A small scenario with every kind of step, and variations of it. Phrases are their keys in lower case. */
final class Heating {
    static final Intent PRICE = new Intent("faq.price");
    static final Intent TOO_DEAR = new Intent("objection.too_dear");
    static final Intent NEVER_AGAIN = new Intent("own.never_again");

    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Map<PhraseKey, List<Prompt>> phrases = new EnumMap<>(PhraseKey.class);
    private Limits limits = Limits.DEFAULT;
    private Voicemail voicemail = Voicemail.HANG_UP;
    private @Nullable String transferTo;
    private String start = "owner";

    Heating() {
        for (PhraseKey key : PhraseKey.values()) {
            String words = key.name().toLowerCase(Locale.ROOT);
            phrases.put(key, List.of(Prompt.of(words)));
        }
        phrases.put(PhraseKey.SILENCE, prompts("silence one", "silence two", "silence three"));
        phrases.put(PhraseKey.NOT_UNDERSTOOD, prompts("pardon one", "pardon two", "pardon three"));
        step(question(
                "owner",
                BargeIn.SPEECH,
                Map.of(AFFIRM, go("pitch"), DENY, go("no_owner")),
                null,
                new Scoring(2, true, Set.of(AFFIRM))));
        step(statement("pitch", go("offer")));
        step(question(
                "offer", BargeIn.SPEECH, Map.of(AFFIRM, go("thanks")), null, new Scoring(1, false, Set.of(AFFIRM))));
        step(terminal("thanks", null, false));
        step(terminal("no_owner", Disposition.NOT_QUALIFIED, false));
    }

    Heating startingAt(String id) {
        start = id;
        return this;
    }

    Heating step(Step step) {
        steps.put(step.id(), step);
        return this;
    }

    Heating phrase(PhraseKey key, String... texts) {
        phrases.put(key, prompts(texts));
        return this;
    }

    Heating limits(int turns, Duration duration, int silences, int notUnderstood) {
        limits = new Limits(turns, duration, silences, notUnderstood);
        return this;
    }

    Heating voicemail(String message) {
        voicemail = new Voicemail(Prompt.of(message));
        return this;
    }

    Heating transferTo(String destination) {
        transferTo = destination;
        return this;
    }

    Scenario scenario() {
        return new Scenario(
                "heating",
                Locale.ENGLISH,
                Map.of("lead.name", Optional.empty()),
                Prompt.of("disclosure for {{lead.name}}"),
                start,
                steps,
                new IntentVocabulary(
                        Locale.ENGLISH,
                        List.of(
                                new IntentDefinition(PRICE, QUESTION, List.of("what does it cost")),
                                new IntentDefinition(TOO_DEAR, OBJECTION, List.of("too dear")),
                                new IntentDefinition(NEVER_AGAIN, Intent.DO_NOT_CALL, List.of("never again")))),
                List.of(
                        new Aside(PRICE, prompts("price answer", "price answer again")),
                        new Aside(TOO_DEAR, prompts("dear answer"))),
                phrases,
                limits,
                new Qualification(60),
                voicemail,
                transferTo);
    }

    static Step question(
            String id,
            BargeIn bargeIn,
            Map<Intent, Target> targets,
            @Nullable Target otherwise,
            @Nullable Scoring scoring) {
        return new Step(
                id,
                prompts(id + "?"),
                bargeIn,
                Listening.DEFAULT,
                targets,
                otherwise,
                List.of(),
                List.of(),
                scoring,
                null,
                null);
    }

    static Step statement(String id, Target next) {
        return new Step(
                id,
                prompts(id + "."),
                BargeIn.SPEECH,
                Listening.DEFAULT,
                Map.of(),
                null,
                List.of(),
                List.of(),
                null,
                next,
                null);
    }

    static Step terminal(String id, @Nullable Disposition result, boolean transfer) {
        return new Step(
                id,
                prompts(id + "!"),
                BargeIn.NONE,
                Listening.DEFAULT,
                Map.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                new Ending(result, transfer));
    }

    static Target go(String step) {
        return new Target.Go(step);
    }

    static List<Prompt> prompts(String... texts) {
        List<Prompt> prompts = new ArrayList<>();
        for (String text : texts) {
            prompts.add(Prompt.of(text));
        }
        return prompts;
    }
}
