package io.minibot;

import io.minibot.call.CallLogSink;
import io.minibot.call.Deadlines;
import io.minibot.intent.IntentClassifier;
import io.minibot.lead.LeadStore;
import io.minibot.recognition.Recognizer;
import io.minibot.synthesis.Personality;
import io.minibot.synthesis.PromptCache;
import io.minibot.synthesis.Synthesizer;
import io.minibot.synthesis.Voice;
import io.minibot.telephony.Telephony;
import io.minibot.time.Scheduler;
import io.minibot.turn.TurnSettings;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** What an engine is wired from. {@code owned} holds what the engine made itself and closes, in this order. */
record EngineParts(
        Telephony telephony,
        Recognizer recognizer,
        IntentClassifier classifier,
        Synthesizer synthesizer,
        LeadStore leadStore,
        PromptCache promptCache,
        Voice voice,
        Personality personality,
        TurnSettings turns,
        Deadlines deadlines,
        Scheduler scheduler,
        Executor executor,
        Executor recognitionExecutor,
        EngineListener listener,
        CallLogSink callLogs,
        String owner,
        Supplier<String> attemptIds,
        boolean ownsThreads,
        List<Runnable> owned) {
    void close() {
        owned.forEach(Runnable::run);
    }
}
