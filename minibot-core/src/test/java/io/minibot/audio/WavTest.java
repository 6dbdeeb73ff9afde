package io.minibot.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WavTest {
    @TempDir
    Path directory;

    @Test
    void readsBackTheTwoChannelsOfACall() {
        AudioClip caller = AudioClip.of(new short[] {1, -2, 3});
        AudioClip bot = AudioClip.of(new short[] {100, -32768, 32767, 7});
        Path file = directory.resolve("call.wav");
        Wav.writeStereo(caller, bot, file);
        assertThat(Wav.readChannels(file).get(0).toSamples()).containsExactly(1, -2, 3, 0);
        assertThat(Wav.readChannels(file).get(1).toSamples()).containsExactly(100, -32768, 32767, 7);
        assertThat(Wav.read(file).toSamples()).containsExactly(50, -16385, 16385, 3);
    }

    @ParameterizedTest
    @CsvSource({"1,8", "1,16", "1,24", "1,32", "3,32", "3,64", "6,8", "7,8"})
    void readsAToneFromEveryCodingWithinItsAccuracy(int code, int bits) {
        short[] tone = tone(16_000, 440, 0.5, 3200);
        AudioClip clip = read(wav(code, bits, 1, 16_000, tone));
        int tolerance = bits == 8 ? 1024 : 1;
        assertThat(clip.length()).isEqualTo(3200);
        assertThat(largestDifference(tone, clip.toSamples())).isLessThanOrEqualTo(tolerance);
    }

    @ParameterizedTest
    @ValueSource(ints = {4_000, 8_000, 11_025, 22_050, 24_000, 44_100, 48_000, 96_000, 192_000})
    void bringsEveryRateToTheEnginesRate(int rateHz) {
        AudioClip clip = read(wav(1, 16, 2, rateHz, tone(rateHz, 440, 0.5, 2 * rateHz / 5)));
        assertThat(clip.length()).isEqualTo(6400);
        short[] middle = Arrays.copyOfRange(clip.toSamples(), 1600, 4800);
        short[] ideal = Arrays.copyOfRange(tone(16_000, 440, 0.5, 6400), 1600, 4800);
        assertThat(largestDifference(ideal, middle)).isLessThan(40);
    }

    @Test
    void readsAnExtensibleHeaderAndSkipsUnknownChunksOfOddLength() {
        byte[] plain = wav(1, 16, 1, 16_000, new short[] {5, 6});
        ByteBuffer out = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        out.put(plain, 0, 12);
        out.put(ascii("LIST")).putInt(3).put(new byte[4]);
        out.put(ascii("fmt ")).putInt(40).putShort((short) 0xfffe).put(plain, 22, 14);
        out.putShort((short) 22)
                .putShort((short) 16)
                .putInt(4)
                .putShort((short) 1)
                .put(new byte[14]);
        out.put(plain, 36, plain.length - 36);
        assertThat(read(Arrays.copyOf(out.array(), out.position())).toSamples()).containsExactly(5, 6);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 0x7fffffff, 0x7ffff000})
    void readsAStreamWhoseLengthWasNotKnown(int length) {
        byte[] bytes = wav(1, 16, 1, 16_000, new short[] {5, 6, 7});
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(40, length).putInt(4, length == 0 ? 36 : length);
        assertThat(read(bytes).toSamples()).containsExactly(5, 6, 7);
    }

    @Test
    void namesWhatIsWrongAndTheMend() {
        byte[] good = wav(1, 16, 1, 16_000, new short[100]);
        assertFails(new byte[0], "empty audio: there is not one byte");
        assertFails(ascii("OggS and so on, and so on"), "an Ogg file; convert it");
        assertFails(ascii("hello"), "does not begin with RIFF");
        assertFails(Arrays.copyOf(good, 8), "truncated WAV: only 8 bytes");
        assertFails(Arrays.copyOf(good, 30), "ends within its format chunk");
        assertFails(Arrays.copyOf(good, 36), "ends before its data chunk");
        assertFails(Arrays.copyOf(good, 144), "promises 100 samples a channel, and 50 are there");
        assertFails(wav(1, 16, 1, 16_000, new short[0]), "holds no sample");
        assertFails(changed(good, (b, w) -> w.putShort(20, (short) 17)), "IMA ADPCM");
        assertFails(changed(good, (b, w) -> w.putInt(24, 1_000)), "at 1000 Hz: 4000 to 192000 Hz");
        assertFails(changed(good, (b, w) -> w.putInt(24, -1)), "at 4294967295 Hz");
        assertFails(changed(good, (b, w) -> w.putShort(22, (short) 0)), "0 channels");
        assertFails(changed(good, (b, w) -> w.putShort(32, (short) 3)), "the header says 3");
        assertFails(changed(good, (b, w) -> w.putInt(40, 0x7000_0000)), "longer than 60 minutes");
        assertFails(changed(good, (b, w) -> w.putInt(16, 0x7000_0000)), "a format chunk of 1879048192 bytes");
        assertThatThrownBy(() -> Wav.read(directory.resolve("none.wav")))
                .isInstanceOf(AudioException.class)
                .hasMessageContaining("none.wav");
    }

    @Test
    void aMissingFileAndADirectoryAreNamedWithTheMend(@TempDir Path folder) {
        assertThatThrownBy(() -> Wav.read(folder.resolve("nope.wav")))
                .isInstanceOf(AudioException.class)
                .hasMessageEndingWith("nope.wav: there is no such file");
        assertThatThrownBy(() -> Wav.read(folder))
                .isInstanceOf(AudioException.class)
                .hasMessageEndingWith(": it is a directory; name the WAV files in it");
    }

    private static byte[] changed(byte[] good, BiConsumer<byte[], ByteBuffer> change) {
        byte[] bytes = good.clone();
        change.accept(bytes, ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        return bytes;
    }

    private static void assertFails(byte[] bytes, String part) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(AudioException.class).hasMessageContaining(part);
    }

    private static AudioClip read(byte[] bytes) {
        return Wav.read(new ByteArrayInputStream(bytes));
    }

    static int largestDifference(short[] a, short[] b) {
        int largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    static short[] tone(int rateHz, double hz, double amplitude, int samples) {
        short[] tone = new short[samples];
        for (int i = 0; i < samples; i++) {
            tone[i] = (short) StrictMath.rint(32767 * amplitude * StrictMath.sin(2 * StrictMath.PI * hz * i / rateHz));
        }
        return tone;
    }

    /** A WAV with the same samples on every channel. */
    static byte[] wav(int code, int bits, int channels, int rateHz, short[] samples) {
        int blockBytes = channels * bits / 8;
        ByteBuffer out = ByteBuffer.allocate(44 + samples.length * blockBytes).order(ByteOrder.LITTLE_ENDIAN);
        out.put(ascii("RIFF")).putInt(36 + samples.length * blockBytes).put(ascii("WAVE"));
        out.put(ascii("fmt "))
                .putInt(16)
                .putShort((short) code)
                .putShort((short) channels)
                .putInt(rateHz);
        out.putInt(rateHz * blockBytes).putShort((short) blockBytes).putShort((short) bits);
        out.put(ascii("data")).putInt(samples.length * blockBytes);
        for (short sample : samples) {
            for (int i = 0; i < channels; i++) {
                put(out, code, bits, sample);
            }
        }
        return out.array();
    }

    private static void put(ByteBuffer out, int code, int bits, short sample) {
        switch (code * 100 + bits) {
            case 108 -> out.put((byte) ((sample >> 8) + 128));
            case 116 -> out.putShort(sample);
            case 124 -> out.put((byte) 0x7f).putShort(sample);
            case 132 -> out.putInt(sample << 16);
            case 332 -> out.putFloat(sample / 32768f);
            case 364 -> out.putDouble(sample / 32768.0);
            case 608 -> out.put(G711.A_LAW.encode(sample));
            case 708 -> out.put(G711.MU_LAW.encode(sample));
            default -> throw new IllegalArgumentException();
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void leavesTheStreamOpenForWhatFollows() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Wav.write(AudioClip.of(new short[] {9}), out);
        Wav.write(AudioClip.of(new short[] {8}), out);
        ByteArrayInputStream in = new ByteArrayInputStream(out.toByteArray());
        assertThat(Wav.read(in).toSamples()).containsExactly(9);
        assertThat(Wav.read(in).toSamples()).containsExactly(8);
    }
}
