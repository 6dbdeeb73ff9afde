package io.minibot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.minibot.audio.AudioFrame;
import io.minibot.audio.Murmur;
import io.minibot.audio.Noise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TurnDetectorProperties {
    private static final String[] TEXTS = {"", "yes", "wait", "and", "oh i", "not today thank you"};

    private static final List<Completeness> HINTS = List.of(Completeness.values());

    @Property(tries = 300)
    void whateverHappensEventsComeInTheirOrder(@ForAll long seed) {
        boolean open = false;
        boolean paused = false;
        boolean bargedIn = false;
        for (TurnEvent event : run(seed)) {
            if (event instanceof TurnEvent.SpeechStarted started) {
                assertThat(open).isFalse();
                assertThat(started.leadIn()).hasSizeBetween(15, 18);
                open = true;
                paused = false;
                bargedIn = false;
            } else if (event instanceof TurnEvent.SpeechPaused) {
                assertThat(open && !paused).isTrue();
                paused = true;
            } else if (event instanceof TurnEvent.SpeechResumed) {
                assertThat(open && paused).isTrue();
                paused = false;
            } else if (event instanceof TurnEvent.UtteranceEnded ended) {
                assertThat(open).isTrue();
                assertThat(ended.end().length()).isLessThanOrEqualTo(Duration.ofSeconds(15));
                assertThat(ended.end().overlap() == UtteranceEnd.Overlap.BARGED_IN)
                        .isEqualTo(bargedIn);
                open = false;
            } else {
                assertThat(open).isTrue();
                bargedIn = event instanceof TurnEvent.BargeIn;
                open = bargedIn;
            }
        }
    }

    @Property(tries = 50)
    void theSameInputGivesTheSameEvents(@ForAll long seed) {
        assertThat(told(run(seed))).isEqualTo(told(run(seed)));
    }

    private static List<String> told(List<TurnEvent> events) {
        return events.stream()
                .map(event -> event instanceof TurnEvent.SpeechStarted started
                        ? started.leadIn().stream()
                                .map(AudioFrame::levelDbfs)
                                .toList()
                                .toString()
                        : event.toString())
                .toList();
    }

    private static List<TurnEvent> run(long seed) {
        Random random = new Random(seed);
        TurnDetector detector = new TurnDetector(TurnSettings.ofDefaults(), Locale.ENGLISH);
        List<AudioFrame> murmur = Murmur.second(-20 - random.nextInt(15));
        List<TurnEvent> events = new ArrayList<>();
        try (Noise noise = Noise.pink(-25 - random.nextInt(30), seed)) {
            for (int stretch = 0; stretch < 20; stretch++) {
                int kind = random.nextInt(3);
                int frames = random.nextInt(80);
                for (int i = 0; i < frames; i++) {
                    AudioFrame frame =
                            switch (kind) {
                                case 0 -> AudioFrame.SILENCE;
                                case 1 -> murmur.get(i % murmur.size());
                                default -> noise.next();
                            };
                    events.addAll(detector.onFrame(frame));
                }
                switch (random.nextInt(4)) {
                    case 0 -> detector.promptStarted(random.nextBoolean(), random.nextBoolean());
                    case 1 -> events.addAll(detector.promptEnded());
                    case 2 -> events.addAll(detector.onPartial(TEXTS[random.nextInt(TEXTS.length)]));
                    default -> detector.onHint(HINTS.get(random.nextInt(HINTS.size())));
                }
            }
        }
        return events;
    }
}
