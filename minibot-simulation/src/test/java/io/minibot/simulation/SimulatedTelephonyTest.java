package io.minibot.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.minibot.audio.AudioClip;
import io.minibot.audio.AudioFrame;
import io.minibot.audio.Wav;
import io.minibot.simulation.CallRecording.Latency;
import io.minibot.simulation.CallRecording.Line;
import io.minibot.simulation.CallTimeline.Passage;
import io.minibot.synthesis.Personality;
import io.minibot.synthesis.SynthesisRequest;
import io.minibot.synthesis.Voice;
import io.minibot.telephony.Call;
import io.minibot.telephony.CallEnd;
import io.minibot.telephony.CallListener;
import io.minibot.telephony.CallOutcome;
import io.minibot.telephony.DialRequest;
import io.minibot.telephony.Playback;
import io.minibot.telephony.PlaybackEnd;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedTelephonyTest {
    private static final AudioClip HELLO = speech("Hello this is an automated call. Do you own your home?");

    private final VirtualScheduler time = new VirtualScheduler();
    private final List<CallRecording> recordings = new ArrayList<>();
    private final Ears ears = new Ears();
    private LineQuality quality = LineQuality.PERFECT;
    private PromptBook book = new PromptBook();
    private Call call;
    private SimulatedTelephony telephony;

    @AfterEach
    void close() {
        time.close();
    }

    @Test
    void bothSidesAreRecordedOnOneLineOfTime() {
        dial(ScriptedCaller.named("a").says("yes I do").build());
        int before = AudioClip.samplesIn(Duration.ofMillis(500));
        time.advance(Duration.ofMillis(490));
        call.play(HELLO.source());
        finish(Duration.ofSeconds(8));
        CallRecording recording = recordings.get(0);
        assertThat(LoudSpans.in(recording.bot().toSamples()).get(0).from()).isCloseTo(before, within(320));
        assertThat(recording.caller().length()).isEqualTo(recording.bot().length());
        assertThat(ears.samples()).isEqualTo(recording.caller().toSamples());
        Passage answer = recording.timeline().passages().get(1);
        assertThat(answer.text()).isEqualTo("yes I do");
        Line line = recording.lines().get(0);
        assertThat(line.from()).isCloseTo(AudioClip.samplesIn(answer.from()), within(400));
        assertThat(line.to()).isCloseTo(AudioClip.samplesIn(answer.to()), within(1000));
    }

    @Test
    void turnLatencyIsMeasuredFromTheCallersLastSampleToTheBotsFirst() {
        dial(ScriptedCaller.named("a").says("yes I do").build());
        call.play(HELLO.source());
        time.runUntil(() -> ears.loudThenSilentFor(10));
        call.play(
                AudioClip.silence(Duration.ofMillis(105)).then(speech("Good.")).source());
        finish(Duration.ofSeconds(3));
        CallRecording recording = recordings.get(0);
        assertThat(recording.turnLatencies()).hasSize(1);
        Latency turn = recording.turnLatencies().get(0);
        short[] bot = recording.bot().toSamples();
        short[] caller = recording.caller().toSamples();
        assertThat(Math.abs(bot[turn.to()])).isGreaterThanOrEqualTo((short) LoudSpans.THRESHOLD);
        assertThat(Math.abs(caller[turn.from() - 1])).isGreaterThanOrEqualTo((short) LoudSpans.THRESHOLD);
        // ten silent frames until the ears notice, at most one until the next one is taken, and the clip's own silence
        assertThat(turn.duration()).isBetween(Duration.ofMillis(305), Duration.ofMillis(365));
    }

    @Test
    void bargeInLatencyIsMeasuredFromTheCallersFirstSampleToTheBotsLast() {
        dial(ScriptedCaller.named("a")
                .speaksOver(1, Duration.ofMillis(1200), "wait how much is it")
                .build());
        Playback playback = call.play(HELLO.source());
        time.runUntil(() -> ears.loud > 10);
        playback.stop();
        finish(Duration.ofSeconds(4));
        CallRecording recording = recordings.get(0);
        assertThat(recording.bargeInLatencies()).hasSize(1);
        assertThat(recording.bargeInLatencies().get(0).duration())
                .isBetween(Duration.ofMillis(140), Duration.ofMillis(260));
        assertThat(recording.turnLatencies()).isEmpty();
    }

    @Test
    void aBackchannelIsNeitherATurnNorABargeIn() {
        dial(ScriptedCaller.named("a")
                .speaksOver(1, Duration.ofMillis(1200), "mm")
                .build());
        call.play(HELLO.source());
        finish(Duration.ofSeconds(6));
        assertThat(recordings.get(0).lines()).hasSize(1);
        assertThat(recordings.get(0).bargeInLatencies()).isEmpty();
        assertThat(recordings.get(0).turnLatencies()).isEmpty();
    }

    @Test
    void whatTheBotSaysIsKnownFromTheSoundOfEnteredPrompts() {
        AudioClip clip = AudioClip.of(withoutWords(speech("Do you own your home or do you rent it?")));
        book.add("Do you own your home or do you rent it?", clip);
        dial(ScriptedCaller.named("a").whenBotSays("own your home", "I own it").build());
        call.play(clip.source());
        finish(Duration.ofSeconds(8));
        List<Passage> passages = recordings.get(0).timeline().passages();
        assertThat(passages.get(0).text()).isEqualTo("Do you own your home or do you rent it?");
        assertThat(passages.get(1).text()).isEqualTo("I own it");
    }

    @Test
    void soundThatNobodyEnteredHasNoText() {
        dial(ScriptedCaller.named("a").otherwiseSays("pardon").build());
        call.play(AudioClip.of(withoutWords(HELLO)).source());
        finish(Duration.ofSeconds(8));
        List<Passage> passages = recordings.get(0).timeline().passages();
        assertThat(passages.get(0).text()).isEmpty();
        assertThat(passages.get(1).text()).isEqualTo("pardon");
    }

    @Test
    void aLineHasItsNoiseAndItsEcho() {
        quality = LineQuality.PERFECT.withNoise(-50, 3).withEcho(30, Duration.ofMillis(60));
        dial(ScriptedCaller.named("a").build());
        time.advance(Duration.ofSeconds(1));
        assertThat(ears.loudest).isBetween(-51.0, -49.0);
        call.play(HELLO.source());
        time.advance(Duration.ofSeconds(2));
        assertThat(ears.loudest).isBetween(-48.0, -40.0);
    }

    @Test
    void aNarrowBandLineCutsHighTones() {
        double whole = levelOfHighTone(LineQuality.PERFECT);
        double narrow = levelOfHighTone(new LineQuality(true, null, 3.0, Duration.ZERO, 0));
        assertThat(whole).isGreaterThan(-25);
        assertThat(narrow).isLessThan(-60);
    }

    @Test
    void aRecordingIsWrittenAsStereo(@TempDir Path directory) {
        dial(ScriptedCaller.named("a").says("yes").build());
        call.play(HELLO.source());
        finish(Duration.ofSeconds(8));
        Path file = directory.resolve("call.wav");
        recordings.get(0).writeTo(file);
        assertThat(Wav.readChannels(file).get(0).toSamples())
                .isEqualTo(recordings.get(0).caller().toSamples());
        assertThat(Wav.readChannels(file).get(1).toSamples())
                .isEqualTo(recordings.get(0).bot().toSamples());
    }

    @Test
    void aCallerWithoutAVoiceIsAnErrorOfTheSetUp() {
        ScriptedCaller stranger = ScriptedCaller.named("stranger").build();
        telephony = SimulatedTelephony.calling(
                        request -> stranger, CallerVoices.synthesize(List.of(), new FakeSynthesizer(), Locale.ENGLISH))
                .time(time)
                .build();
        assertThatThrownBy(() -> telephony.dial(request(), ears))
                .isInstanceOf(SimulationException.class)
                .hasMessageContaining("'stranger' has no voice");
        assertThat(telephony.isAlive("attempt")).isFalse();
    }

    @Test
    void closingEndsTheCallsAndTheListenerIsTold() {
        dial(ScriptedCaller.named("a").build());
        telephony.close();
        telephony.close();
        time.runUntilIdle();
        assertThat(ears.end.outcome()).isEqualTo(CallOutcome.HUNG_UP_BY_US);
        assertThat(telephony.pace().worst()).isZero();
    }

    private double levelOfHighTone(LineQuality line) {
        ears.loudest = AudioFrame.SILENCE_DBFS;
        quality = line.echoDb() == null ? line.withEcho(3, Duration.ZERO) : line;
        dial(ScriptedCaller.named("a").build());
        call.play(io.minibot.audio.Tones.sine(5000, -20, Duration.ofSeconds(1)).source());
        finish(Duration.ofSeconds(2));
        return ears.loudest;
    }

    private void dial(ScriptedCaller caller) {
        telephony = SimulatedTelephony.calling(
                        request -> caller,
                        CallerVoices.synthesize(List.of(caller), new FakeSynthesizer(), Locale.ENGLISH))
                .prompts(book)
                .line(quality)
                .recordings(recordings::add)
                .time(time)
                .build();
        ears.answered = false;
        call = telephony.dial(request(), ears);
        time.runUntil(() -> ears.answered);
    }

    private void finish(Duration after) {
        time.advance(after);
        call.hangUp();
        time.runUntilIdle();
    }

    private static DialRequest request() {
        return new DialRequest("attempt", "+33123456789", null, Duration.ofSeconds(30));
    }

    private static AudioClip speech(String text) {
        return AudioClip.read(new FakeSynthesizer()
                .synthesize(new SynthesisRequest(text, Locale.ENGLISH, Voice.DEFAULT, Personality.NEUTRAL)));
    }

    private static short[] withoutWords(AudioClip clip) {
        short[] samples = clip.toSamples();
        for (int i = 0; i < samples.length; i += AudioFrame.SAMPLES) {
            samples[i] = 0;
        }
        return samples;
    }

    private static final class Ears implements CallListener {
        private final List<AudioFrame> frames = new ArrayList<>();
        private boolean answered;
        private CallEnd end;
        private int loud;
        private int silent;
        private double loudest = AudioFrame.SILENCE_DBFS;

        boolean loudThenSilentFor(int count) {
            return loud > 0 && silent == count;
        }

        short[] samples() {
            short[] samples = new short[frames.size() * AudioFrame.SAMPLES];
            for (int i = 0; i < frames.size(); i++) {
                frames.get(i).copyTo(samples, i * AudioFrame.SAMPLES);
            }
            return samples;
        }

        @Override
        public void onAnswered() {
            answered = true;
        }

        @Override
        public void onAudio(AudioFrame frame) {
            frames.add(frame);
            loudest = Math.max(loudest, frame.levelDbfs());
            boolean isLoud = frame.levelDbfs() > -40;
            loud += isLoud ? 1 : 0;
            silent = isLoud ? 0 : silent + 1;
        }

        @Override
        public void onPlaybackEnded(Playback playback, PlaybackEnd how) {}

        @Override
        public void onEnded(CallEnd how) {
            end = how;
        }
    }
}
