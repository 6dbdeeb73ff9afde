package io.minibot.call;

import io.minibot.intent.IntentClassifier;
import io.minibot.recognition.Recognizer;
import io.minibot.telephony.Telephony;
import io.minibot.time.Scheduler;
import io.minibot.turn.TurnSettings;
import java.util.concurrent.Executor;

/**
 * What every call needs, shared by all of them.
 *
 * @param telephony makes the calls
 * @param recognizer hears
 * @param classifier understands
 * @param prompts speaks
 * @param scheduler the time
 * @param executor for the calls' mailboxes and for blocking work
 * @param recognitionExecutor bounded platform threads for recognition
 * @param turns how turns are taken
 * @param deadlines how long parts may take
 * @param suppressor makes a spoken opt-out durable
 * @param observer is told what happens
 * @param logs keeps the calls' logs
 */
public record CallParts(
        Telephony telephony,
        Recognizer recognizer,
        IntentClassifier classifier,
        PromptLibrary prompts,
        Scheduler scheduler,
        Executor executor,
        Executor recognitionExecutor,
        TurnSettings turns,
        Deadlines deadlines,
        Suppressor suppressor,
        CallObserver observer,
        CallLogSink logs) {}
