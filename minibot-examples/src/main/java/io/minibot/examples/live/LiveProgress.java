package io.minibot.examples.live;

import io.minibot.EngineListener;
import io.minibot.call.CallPlan;
import io.minibot.call.CallReport;
import io.minibot.call.Speaker;
import io.minibot.call.TranscriptLine;
import io.minibot.examples.run.People;
import io.minibot.examples.run.Person;
import io.minibot.lead.Lead;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What goes on, in one line; and the reports of the calls that have ended. Thread-safe. */
public final class LiveProgress implements EngineListener {
    private static final int WIDEST = 100;

    private final People people;
    private final long began = System.nanoTime();
    private final Map<String, Boolean> lines = new ConcurrentHashMap<>();
    private final Map<String, CallReport> reports = new ConcurrentHashMap<>();
    private volatile String lastSaid = "";

    /**
     * Creates a progress at the beginning.
     *
     * @param people who will be called
     */
    public LiveProgress(People people) {
        this.people = people;
    }

    @Override
    public void onDialing(CallPlan plan) {
        lines.put(plan.attemptId(), false);
    }

    @Override
    public void onAnswered(CallPlan plan) {
        lines.put(plan.attemptId(), true);
    }

    @Override
    public void onLine(CallPlan plan, TranscriptLine line) {
        if (line.speaker() == Speaker.CALLER) {
            lastSaid = "  "
                    + plan.lead()
                            .attributes()
                            .getOrDefault("firstName", plan.lead().id()) + ": \"" + line.text() + "\"";
        }
    }

    @Override
    public void onCallEnded(CallPlan plan, CallReport report) {
        lines.remove(plan.attemptId());
        reports.put(report.lead().id(), report);
    }

    @Override
    public void onLeadRefused(String campaignId, Lead lead, String reason) {
        lastSaid = "  " + lead.id() + " is not called: " + reason;
    }

    /** Returns the report of a call that has ended. */
    Optional<CallReport> report(Person person) {
        return Optional.ofNullable(reports.get(person.lead().id()));
    }

    /** Returns the line for a terminal that is written in place. */
    public String line() {
        long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
        String time = String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
        String line = time + "  " + summary() + lastSaid;
        return line.length() <= WIDEST ? line : line.substring(0, WIDEST - 1) + "…";
    }

    /** Returns the line for a log, which only changes when a call does. */
    public String summary() {
        long talking = lines.values().stream().filter(answered -> answered).count();
        long good = people.all().stream()
                .filter(person -> report(person)
                        .filter(report -> person.caller().expected() == null
                                || person.caller().expected() == report.disposition())
                        .isPresent())
                .count();
        return reports.size() + " of " + people.all().size() + " done, " + good + " as expected, " + talking
                + " talking, " + (lines.size() - talking) + " ringing";
    }
}
