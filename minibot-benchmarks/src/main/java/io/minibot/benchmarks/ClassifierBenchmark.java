package io.minibot.benchmarks;

import io.minibot.intent.IntentMatch;
import io.minibot.intent.IntentRequest;
import io.minibot.intent.IntentVocabulary;
import io.minibot.intent.RuleIntentClassifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the default classifier costs: an utterance once warm, over the 210 utterances of a language that it was tuned on,
 * one after the other; and its loading in a new process. Runs in the checkout's root, where it finds the utterances.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ClassifierBenchmark {
    /** Measures one utterance; the percentiles are those of the utterances and of what else the machine does. */
    @Benchmark
    public IntentMatch classify(Utterances utterances) {
        return utterances.classifier.classify(utterances.nextRequest());
    }

    /** Measures the loading of all bundled languages, and the first utterance, in a new process. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(5)
    public IntentMatch load() {
        return RuleIntentClassifier.ofDefaults()
                .classify(IntentRequest.of("yes please", IntentVocabulary.of(Locale.ENGLISH)));
    }

    /** The utterances, and a warm classifier. */
    @State(Scope.Thread)
    public static class Utterances {
        /** Which language. */
        @Param({"en", "fr"})
        public String language = "en";

        private final RuleIntentClassifier classifier = RuleIntentClassifier.ofDefaults();
        private List<IntentRequest> requests = List.of();
        private int next;

        /** Reads the utterances. */
        @Setup
        public void read() throws IOException {
            Path file = Path.of("minibot-core/src/test/resources/io/minibot/intent/dev-" + language + ".tsv");
            IntentVocabulary vocabulary = IntentVocabulary.of(Locale.forLanguageTag(language));
            try (Stream<String> lines = Files.lines(file)) {
                requests = lines.map(line -> IntentRequest.of(line.substring(line.indexOf('\t') + 1), vocabulary))
                        .toList();
            }
        }

        private IntentRequest nextRequest() {
            next = (next + 1) % requests.size();
            return requests.get(next);
        }
    }
}
