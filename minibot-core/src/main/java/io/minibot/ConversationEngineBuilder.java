package io.minibot;

import io.minibot.call.CallLogSink;
import io.minibot.call.Deadlines;
import io.minibot.error.MinibotException;
import io.minibot.intent.IntentClassifier;
import io.minibot.intent.RuleIntentClassifier;
import io.minibot.lead.LeadStore;
import io.minibot.recognition.Recognizer;
import io.minibot.synthesis.Personality;
import io.minibot.synthesis.PromptCache;
import io.minibot.synthesis.Synthesizer;
import io.minibot.synthesis.Voice;
import io.minibot.telephony.Telephony;
import io.minibot.time.Scheduler;
import io.minibot.turn.TurnSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Wires a {@link ConversationEngine}. Telephony, recognizer and synthesizer must be given; each other method states its
 * default. What is given here stays the host's: it is not closed with the engine.
 */
public final class ConversationEngineBuilder {
    private @Nullable Telephony telephony;
    private @Nullable Recognizer recognizer;
    private @Nullable Synthesizer synthesizer;
    private @Nullable IntentClassifier classifier;
    private @Nullable LeadStore leadStore;
    private @Nullable PromptCache promptCache;
    private Voice voice = Voice.DEFAULT;
    private Personality personality = Personality.NEUTRAL;
    private TurnSettings turns = TurnSettings.ofDefaults();
    private Deadlines deadlines = Deadlines.DEFAULT;
    private @Nullable Scheduler scheduler;
    private @Nullable Executor executor;
    private @Nullable Executor recognitionExecutor;
    private int recognitionThreads = Runtime.getRuntime().availableProcessors();
    private EngineListener listener = new EngineListener() {};
    private CallLogSink callLogs = CallLogSink.none();
    private Supplier<String> attemptIds = () -> UUID.randomUUID().toString();

    ConversationEngineBuilder() {}

    /**
     * Sets who makes the calls; required.
     *
     * @param part the telephony
     */
    public ConversationEngineBuilder telephony(Telephony part) {
        telephony = part;
        return this;
    }

    /**
     * Sets who hears; required.
     *
     * @param part the recognizer
     */
    public ConversationEngineBuilder recognizer(Recognizer part) {
        recognizer = part;
        return this;
    }

    /**
     * Sets who speaks; required.
     *
     * @param part the synthesizer
     */
    public ConversationEngineBuilder synthesizer(Synthesizer part) {
        synthesizer = part;
        return this;
    }

    /**
     * Sets who understands; default {@link RuleIntentClassifier}, which needs no network.
     *
     * @param part the classifier
     */
    public ConversationEngineBuilder classifier(IntentClassifier part) {
        classifier = part;
        return this;
    }

    /**
     * Sets who remembers the leads; default {@link LeadStore#inMemory()}, gone with the process.
     *
     * @param part the store
     */
    public ConversationEngineBuilder leadStore(LeadStore part) {
        leadStore = part;
        return this;
    }

    /**
     * Sets where rendered speech is kept; default in memory, {@link PromptCache#DEFAULT_MAX_BYTES} at most.
     *
     * @param cache the cache
     */
    public ConversationEngineBuilder promptCache(PromptCache cache) {
        promptCache = cache;
        return this;
    }

    /**
     * Sets who speaks; default {@link Voice#DEFAULT}.
     *
     * @param newVoice one that the synthesizer knows
     */
    public ConversationEngineBuilder voice(Voice newVoice) {
        voice = newVoice;
        return this;
    }

    /**
     * Sets how the voice speaks; default {@link Personality#NEUTRAL}.
     *
     * @param newPersonality speed and pitch
     */
    public ConversationEngineBuilder personality(Personality newPersonality) {
        personality = newPersonality;
        return this;
    }

    /**
     * Sets how turns are taken; default {@link TurnSettings#ofDefaults()}.
     *
     * @param settings the settings
     */
    public ConversationEngineBuilder turns(TurnSettings settings) {
        turns = settings;
        return this;
    }

    /**
     * Sets how long parts may take in a call; default {@link Deadlines#DEFAULT}.
     *
     * @param newDeadlines the deadlines
     */
    public ConversationEngineBuilder deadlines(Deadlines newDeadlines) {
        deadlines = newDeadlines;
        return this;
    }

    /**
     * Sets the clock; default {@link Scheduler#real()}.
     *
     * @param clock real or virtual
     */
    public ConversationEngineBuilder scheduler(Scheduler clock) {
        scheduler = clock;
        return this;
    }

    /**
     * Sets where calls and blocking work run; default virtual threads where the runtime has them (Java 21 and newer),
     * otherwise platform threads as needed. A host's own executor must not reject tasks and should have at least two
     * threads for each call.
     *
     * @param threads the executor
     */
    public ConversationEngineBuilder executor(Executor threads) {
        executor = threads;
        return this;
    }

    /**
     * Sets where recognition runs; default a pool of {@link #recognitionThreads} platform threads. Must not be virtual
     * threads where the recognizer is native.
     *
     * @param threads the executor
     */
    public ConversationEngineBuilder recognitionExecutor(Executor threads) {
        recognitionExecutor = threads;
        return this;
    }

    /**
     * Sets the size of the default recognition pool; default the number of processors.
     *
     * @param threads 1 or more
     */
    public ConversationEngineBuilder recognitionThreads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("recognitionThreads " + threads + " is below 1");
        }
        recognitionThreads = threads;
        return this;
    }

    /**
     * Sets who is told what happens; default nobody.
     *
     * @param newListener the listener
     */
    public ConversationEngineBuilder listener(EngineListener newListener) {
        listener = newListener;
        return this;
    }

    /**
     * Sets who keeps the calls' logs, from which calls can be replayed; default nobody.
     *
     * @param sink the keeper
     */
    public ConversationEngineBuilder callLogs(CallLogSink sink) {
        callLogs = sink;
        return this;
    }

    /**
     * Sets where attempt ids come from; default random UUIDs. The id also seeds the choice among prompts.
     *
     * @param ids never gives an id twice, in any process; at most 64 characters of {@code A-Z a-z 0-9 . _ -}
     */
    public ConversationEngineBuilder attemptIds(Supplier<String> ids) {
        attemptIds = ids;
        return this;
    }

    /**
     * Builds the engine.
     *
     * @throws MinibotException if a required part is missing; the message names all that are
     */
    public ConversationEngine build() {
        List<String> missing = new ArrayList<>();
        Telephony line = required(telephony, "telephony", missing);
        Recognizer ears = required(recognizer, "recognizer", missing);
        Synthesizer voiceMaker = required(synthesizer, "synthesizer", missing);
        if (line == null || ears == null || voiceMaker == null) {
            throw new MinibotException("the engine lacks " + String.join(", ", missing)
                    + ": give them to ConversationEngine.builder() before build()");
        }
        List<Runnable> owned = new ArrayList<>();
        boolean ownsThreads = executor == null && scheduler == null;
        return new ConversationEngine(new EngineParts(
                line,
                ears,
                classifier == null ? RuleIntentClassifier.ofDefaults() : classifier,
                voiceMaker,
                leadStore == null ? LeadStore.inMemory() : leadStore,
                promptCache == null ? PromptCache.inMemory(PromptCache.DEFAULT_MAX_BYTES) : promptCache,
                voice,
                personality,
                turns,
                deadlines,
                scheduler == null ? ownScheduler(owned) : scheduler,
                executor == null ? own(EngineThreads.forCalls(), owned) : executor,
                recognitionExecutor == null
                        ? own(EngineThreads.forRecognition(recognitionThreads), owned)
                        : recognitionExecutor,
                listener,
                callLogs,
                "minibot-" + UUID.randomUUID(),
                attemptIds,
                ownsThreads,
                owned));
    }

    private static <T> @Nullable T required(@Nullable T part, String name, List<String> missing) {
        if (part == null) {
            missing.add(name);
        }
        return part;
    }

    private static Scheduler ownScheduler(List<Runnable> owned) {
        Scheduler made = Scheduler.real();
        owned.add(made::close);
        return made;
    }

    private static Executor own(ExecutorService made, List<Runnable> owned) {
        owned.add(made::shutdown);
        return made;
    }
}
