package io.minibot.examples.live;

import io.minibot.ConversationEngine;
import io.minibot.call.CallReport;
import io.minibot.campaign.Campaign;
import io.minibot.campaign.CampaignSpec;
import io.minibot.campaign.RetryPolicy;
import io.minibot.examples.cli.CommandException;
import io.minibot.examples.cli.Interruption;
import io.minibot.examples.run.CallMarkers;
import io.minibot.examples.run.CallResult;
import io.minibot.examples.run.People;
import io.minibot.examples.run.Person;
import io.minibot.examples.run.ResultFolder;
import io.minibot.examples.run.ShownCall;
import io.minibot.simulation.CallerVoices;
import io.minibot.simulation.PromptBook;
import io.minibot.simulation.ScriptedCaller;
import io.minibot.simulation.SimulatedTelephony;
import io.minibot.synthesis.Synthesizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A campaign with sound, in real time: the lines are simulated, all else is what a real campaign uses. */
public final class LiveRun {
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final LiveSettings settings;
    private final SpeechParts parts;
    private final ResultFolder folder;
    private final LiveProgress progress;
    private final Map<String, String> logs = new ConcurrentHashMap<>();

    /**
     * Creates a run.
     *
     * @param settings what to do
     * @param parts hear and speak; not closed
     * @param folder takes the recordings as the calls end
     * @param progress is told what happens
     */
    public LiveRun(LiveSettings settings, SpeechParts parts, ResultFolder folder, LiveProgress progress) {
        this.settings = settings;
        this.parts = parts;
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * Calls everybody. Blocks until that is done, or until the user has enough.
     *
     * @param interruption hangs all calls up
     * @return the calls that were made, in the order of the people
     */
    public List<ShownCall> run(Interruption interruption) {
        People people = settings.people();
        PromptBook book = new PromptBook();
        List<ScriptedCaller> callers =
                people.all().stream().map(Person::caller).distinct().toList();
        CallerVoices voices = CallerVoices.synthesize(
                callers, parts.synthesizer(), settings.language().locale());
        try (RecordingDesk desk = new RecordingDesk(folder);
                SimulatedTelephony telephony = SimulatedTelephony.calling(
                                request -> desk.expect(request.attemptId(), at(request.destination())), voices)
                        .prompts(book)
                        .line(settings.line())
                        .recordings(desk::take)
                        .build()) {
            call(telephony, book, interruption);
            desk.finish();
            return shown(desk);
        }
    }

    private void call(SimulatedTelephony telephony, PromptBook book, Interruption interruption) {
        try (ConversationEngine engine = ConversationEngine.builder()
                .telephony(telephony)
                .recognizer(parts.recognizer())
                .synthesizer(book.entering(speech()))
                .callLogs(logs::put)
                .listener(progress)
                .build()) {
            Campaign campaign = engine.campaign(CampaignSpec.builder("demo", settings.scenario())
                    .leads(settings.people().all().stream().map(Person::lead).toList())
                    .concurrentCalls(settings.concurrency())
                    .retryPolicy(RetryPolicy.never())
                    .build());
            campaign.start();
            CompletableFuture.anyOf(campaign.ended(), interruption.requested()).join();
            if (interruption.isRequested()) {
                campaign.stopNow();
                campaign.ended()
                        .completeOnTimeout(null, CLOSING.toMillis(), TimeUnit.MILLISECONDS)
                        .join();
            }
        }
    }

    private Synthesizer speech() {
        return settings.cache() == null ? parts.synthesizer() : new KeptSpeech(parts.synthesizer(), settings.cache());
    }

    private Person at(String destination) {
        return settings.people()
                .reachedAt(destination)
                .orElseThrow(() -> new CommandException("nobody in this run has the number " + destination));
    }

    private List<ShownCall> shown(RecordingDesk desk) {
        List<ShownCall> calls = new ArrayList<>();
        for (Person person : settings.people().all()) {
            Optional<CallReport> report = progress.report(person);
            if (report.isPresent()) {
                String attempt = report.get().attemptId();
                String log = logs.getOrDefault(attempt, "");
                CallResult result = new CallResult(
                        person, report.get(), log, desk.timeline(attempt).orElse(null));
                calls.add(new ShownCall(result, CallMarkers.timeline(log, result.heard()), desk.recording(attempt)));
            }
        }
        return calls;
    }
}
