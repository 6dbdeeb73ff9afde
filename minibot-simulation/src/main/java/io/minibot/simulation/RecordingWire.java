package io.minibot.simulation;

import io.minibot.audio.AudioClip;
import io.minibot.audio.AudioFrame;
import io.minibot.simulation.CallRecording.Line;
import io.minibot.simulation.CallRecording.Played;
import io.minibot.simulation.CallTimeline.Passage;
import io.minibot.simulation.CallTimeline.Speaker;
import io.minibot.telephony.CallEnd;
import io.minibot.telephony.PlaybackEnd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A line with its faults, and a tape of both sides. */
final class RecordingWire implements Wire {
    /** Below this a frame of the bot is a pause. */
    static final double QUIET_DBFS = -45;

    private final String attemptId;
    private final String caller;
    private final LineQuality.Line line;
    private final PromptBook book;
    private final Pace.Meter meter;
    private final Consumer<CallRecording> recordings;
    private final List<AudioFrame> clean = new ArrayList<>();
    private final List<AudioFrame> arrived = new ArrayList<>();
    private final List<AudioFrame> played = new ArrayList<>();
    private final List<Played> playbacks = new ArrayList<>();
    private int playbackBegan;

    RecordingWire(
            String attemptId,
            String caller,
            LineQuality.Line line,
            PromptBook book,
            Pace.Meter meter,
            Consumer<CallRecording> recordings) {
        this.attemptId = attemptId;
        this.caller = caller;
        this.line = line;
        this.book = book;
        this.meter = meter;
        this.recordings = recordings;
    }

    @Override
    public AudioFrame carry(@Nullable AudioFrame said, @Nullable AudioFrame bot) {
        AudioFrame speech = said == null ? AudioFrame.SILENCE : said;
        AudioFrame prompt = bot == null ? AudioFrame.SILENCE : bot;
        if (bot == null) {
            playbackBegan = played.size() + 1;
        }
        AudioFrame arriving = line.carry(speech, prompt);
        clean.add(speech);
        arrived.add(arriving);
        played.add(prompt);
        return arriving;
    }

    @Override
    public boolean sounds(AudioFrame bot) {
        return SpokenWords.isIn(bot) || bot.levelDbfs() > QUIET_DBFS;
    }

    @Override
    public @Nullable String wordsBegunIn(AudioFrame bot) {
        String word = SpokenWords.wordBegunIn(bot);
        return word != null ? word : book.wordsBegunIn(bot);
    }

    @Override
    public void late(Duration lateness) {
        meter.add(lateness);
    }

    @Override
    public void playbackEnded(PlaybackEnd end) {
        int now = played.size();
        playbacks.add(new Played(Math.min(playbackBegan, now) * AudioFrame.SAMPLES, now * AudioFrame.SAMPLES, end));
        playbackBegan = now;
    }

    @Override
    public void ended(CallerPerformance performance, CallEnd end) {
        List<Passage> passages = performance.passages();
        short[] speech = samples(clean);
        List<Line> lines = new ArrayList<>();
        for (Passage passage : passages) {
            if (passage.speaker() == Speaker.CALLER) {
                int from = AudioClip.samplesIn(passage.from());
                int to = Math.min(speech.length, AudioClip.samplesIn(passage.to()));
                LoudSpans.Span loud = LoudSpans.trim(speech, from, to);
                lines.add(new Line(passage.text(), loud.from(), loud.to()));
            }
        }
        recordings.accept(new CallRecording(
                new CallTimeline(attemptId, caller, passages, end),
                AudioClip.of(samples(arrived)),
                AudioClip.of(samples(played)),
                lines,
                playbacks));
    }

    private static short[] samples(List<AudioFrame> frames) {
        short[] samples = new short[frames.size() * AudioFrame.SAMPLES];
        for (int i = 0; i < frames.size(); i++) {
            frames.get(i).copyTo(samples, i * AudioFrame.SAMPLES);
        }
        return samples;
    }
}
