package io.minibot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.minibot.audio.AudioClip;
import io.minibot.audio.AudioFrame;
import io.minibot.audio.Gain;
import io.minibot.audio.Murmur;
import io.minibot.audio.Noise;
import io.minibot.audio.Tones;
import io.minibot.turn.UtteranceEnd.Cause;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineNoiseTest {
    @ParameterizedTest
    @CsvSource({"-60,white", "-40,white", "-40,pink", "-30,white", "-30,pink"})
    void hearsOneUtteranceOnANoisyLineAndNothingElse(double levelDbfs, String colour) {
        TestLine line = TestLine.over(colour.equals("pink") ? Noise.pink(levelDbfs, 7) : Noise.white(levelDbfs, 7));
        line.silence(10_000).speech(1500).silence(10_000);
        assertThat(line.names()).startsWith("SpeechStarted").endsWith("UtteranceEnded");
        assertThat(line.names()).containsOnlyOnce("SpeechStarted");
        assertThat(line.at(TurnEvent.SpeechStarted.class)).isBetween(10_060, 10_160);
        assertThat(line.at(TurnEvent.UtteranceEnded.class)).isBetween(11_500 + 680 - 120, 11_500 + 680 + 40);
    }

    @Test
    void staysCalmWhenTheNoiseRises() {
        TestLine line = TestLine.quiet().silence(1000);
        try (Noise noise = Noise.pink(-25, 3)) {
            for (int i = 0; i < 500; i++) {
                line.frame(noise.next());
            }
        }
        assertThat(line.names()).doesNotContain("UtteranceEnded");
    }

    @Test
    void endsAnUtteranceAlthoughTheNoiseRoseInIt() {
        TestLine line = TestLine.quiet().silence(1000).speech(1000);
        try (Noise noise = Noise.pink(-28, 3)) {
            for (int i = 0; i < 250; i++) {
                line.frame(noise.next());
            }
        }
        assertThat(line.end().cause()).isEqualTo(Cause.SILENCE);
        assertThat(line.at(TurnEvent.UtteranceEnded.class)).isLessThan(2000 + 680 + 200);
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 100, 150})
    void takesAHumForPartOfTheLine(int hz) {
        AudioClip hum = Tones.sine(hz, -30, Duration.ofSeconds(20));
        AudioClip overtone = Tones.sine(3 * hz, -38, Duration.ofSeconds(20));
        TestLine line = TestLine.over(Gain.mix(hum, overtone).source());
        line.silence(6000).speech(1000).silence(2000);
        assertThat(line.end()).isNotNull();
        assertThat(line.heard.stream()
                        .filter(h -> h.atMs() > 1000)
                        .map(h -> h.event().getClass().getSimpleName()))
                .containsExactly("SpeechStarted", "SpeechPaused", "UtteranceEnded");
    }

    @Test
    void dropsClicks() {
        TestLine line = TestLine.quiet().silence(1000);
        short[] click = new short[AudioFrame.SAMPLES];
        for (int i = 0; i < 40; i++) {
            click[100 + i] = (short) (i % 2 == 0 ? 20_000 - 400 * i : -20_000 + 400 * i);
        }
        for (int i = 0; i < 10; i++) {
            line.frame(AudioFrame.of(click, 0)).silence(200);
        }
        assertThat(line.names()).doesNotContain("UtteranceEnded", "BargeIn");
    }

    @Test
    void dropsABlip() {
        TestLine line = TestLine.quiet().silence(1000);
        line.clip(Tones.sine(300, -20, Duration.ofMillis(60))).silence(1000);
        assertThat(line.names()).containsExactly("SpeechStarted", "SpeechPaused", "UtteranceDropped");
    }

    @Test
    void doesNotHearOurOwnPromptsEcho() {
        TestLine line = TestLine.quiet().silence(1000).prompt();
        for (int second = 0; second < 10; second++) {
            for (AudioFrame frame : Murmur.second(-18)) {
                line.frame(Gain.apply(frame, -30));
            }
        }
        line.promptEnds().silence(1000);
        assertThat(line.heard).isEmpty();
    }
}
