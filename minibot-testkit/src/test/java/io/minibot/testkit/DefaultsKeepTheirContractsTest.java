package io.minibot.testkit;

import io.minibot.audio.AudioClip;
import io.minibot.intent.Intent;
import io.minibot.intent.IntentClassifier;
import io.minibot.intent.RuleIntentClassifier;
import io.minibot.lead.LeadStore;
import io.minibot.recognition.Recognizer;
import io.minibot.simulation.FakeIntentClassifier;
import io.minibot.simulation.FakeRecognizer;
import io.minibot.simulation.FakeSynthesizer;
import io.minibot.simulation.PromptBook;
import io.minibot.synthesis.Personality;
import io.minibot.synthesis.SynthesisRequest;
import io.minibot.synthesis.Synthesizer;
import io.minibot.synthesis.Voice;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;

class DefaultsKeepTheirContractsTest {
    @Nested
    class RulesInEnglish extends IntentClassifierContract {
        @Override
        protected IntentClassifier open() {
            return RuleIntentClassifier.ofDefaults();
        }
    }

    @Nested
    class RulesInFrench extends IntentClassifierContract {
        @Override
        protected IntentClassifier open() {
            return RuleIntentClassifier.ofDefaults();
        }

        @Override
        protected Locale language() {
            return Locale.FRENCH;
        }

        @Override
        protected Map<String, Intent> clearUtterances() {
            return Map.of(
                    "oui", Intent.AFFIRM,
                    "non", Intent.DENY,
                    "ne m'appelez plus", Intent.DO_NOT_CALL,
                    "vous êtes un robot", Intent.ROBOT_QUESTION,
                    "rappelez-moi demain", Intent.CALLBACK);
        }

        @Override
        protected List<String> priceQuestions() {
            return List.of("combien ça coûte", "quel est le prix");
        }
    }

    @Nested
    class FakeClassifier extends IntentClassifierContract {
        @Override
        protected IntentClassifier open() {
            FakeIntentClassifier classifier = new FakeIntentClassifier()
                    .when("how much", new Intent("faq.price"))
                    .when("price", new Intent("faq.price"));
            for (Map.Entry<String, Intent> utterance : clearUtterances().entrySet()) {
                classifier = classifier.when(utterance.getKey(), utterance.getValue());
            }
            return classifier;
        }

        @Override
        protected Map<String, Intent> clearUtterances() {
            return Map.of("yes", Intent.AFFIRM, "stop calling me", Intent.DO_NOT_CALL);
        }
    }

    @Nested
    class FakeSpeech extends SynthesizerContract {
        @Override
        protected Synthesizer open() {
            return new FakeSynthesizer();
        }
    }

    @Nested
    class EnteredSpeech extends SynthesizerContract {
        @Override
        protected Synthesizer open() {
            return new PromptBook().entering(new FakeSynthesizer());
        }
    }

    @Nested
    class FakeHearing extends RecognizerContract {
        @Override
        protected Recognizer open() {
            return new FakeRecognizer();
        }

        @Override
        protected AudioClip speech() {
            return AudioClip.read(new FakeSynthesizer()
                    .synthesize(new SynthesisRequest(
                            "Yes, I would like to know more.", Locale.ENGLISH, Voice.DEFAULT, Personality.NEUTRAL)));
        }

        @Override
        protected String text() {
            return "yes i would like to know more";
        }

        @Override
        protected Locale language() {
            return Locale.ENGLISH;
        }
    }

    @Nested
    class LeadsInMemory extends LeadStoreContract {
        @Override
        protected LeadStore open() {
            return LeadStore.inMemory();
        }
    }
}
