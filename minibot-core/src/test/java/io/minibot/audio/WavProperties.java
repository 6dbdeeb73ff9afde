package io.minibot.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class WavProperties {
    @Property
    void whatIsWrittenIsReadBackExactly(@ForAll @Size(min = 1, max = 2000) short[] samples) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Wav.write(AudioClip.of(samples), out);
        assertThat(Wav.read(new ByteArrayInputStream(out.toByteArray())).toSamples())
                .containsExactly(samples);
    }

    @Property
    void bytesOfAnyKindEndInAClipOrAnAudioException(@ForAll @Size(max = 300) byte[] bytes) {
        assertClipOrAudioException(bytes);
    }

    @Property(tries = 5000)
    void aDamagedWavEndsInAClipOrAnAudioException(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int damages, @ForAll @IntRange(max = 4) int kind) {
        int[][] kinds = {{1, 8}, {1, 16}, {1, 24}, {3, 32}, {6, 8}};
        byte[] bytes = WavTest.wav(kinds[kind][0], kinds[kind][1], 2, 16_000, new short[50]);
        Random random = new Random(seed);
        for (int i = 0; i < damages; i++) {
            bytes[random.nextInt(60)] = (byte) random.nextInt(256);
        }
        assertClipOrAudioException(bytes);
    }

    private static void assertClipOrAudioException(byte[] bytes) {
        try {
            assertThat(Wav.read(new ByteArrayInputStream(bytes)).length()).isPositive();
        } catch (AudioException e) {
            assertThat(e).hasMessageContaining(";");
        }
    }
}
