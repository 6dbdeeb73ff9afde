package io.minibot.audio;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * WAV files. Reads PCM of 8, 16, 24 and 32 bits, float of 32 and 64, A-law and mu-law, 4 to 192 kHz, 1 to 64 channels, and
 * turns all into the engine's format. Headers of streams that were written before their length was known (0 or
 * 0xffffffff) are read to the end. Writes 16-bit PCM at 16 kHz. Stateless and thread-safe.
 */
public final class Wav {
    /** The longest recording that is read; a longer one is refused. */
    public static final Duration LONGEST = Duration.ofHours(1);

    private static final int HEADER_BYTES = 44;

    private Wav() {}

    /**
     * Reads a WAV; several channels become their mean.
     *
     * @param in what to read, from the RIFF header on; not closed
     * @throws AudioException if it is no WAV, broken, empty, too long or of a kind that cannot be read, or the stream
     *     breaks
     */
    public static AudioClip read(InputStream in) {
        return recording(in).mono();
    }

    /**
     * Reads a WAV file; several channels become their mean.
     *
     * @param file what to read
     * @throws AudioException if it cannot be opened, is no WAV, broken, empty, too long or of a kind that cannot be read
     */
    public static AudioClip read(Path file) {
        return recording(file).mono();
    }

    /**
     * Reads a WAV file, each channel by itself: of a call's recording the caller first, then the bot.
     *
     * @param file what to read
     * @return one clip a channel, all of the same length
     * @throws AudioException if it cannot be opened, is no WAV, broken, empty, too long or of a kind that cannot be read
     */
    public static List<AudioClip> readChannels(Path file) {
        WavReader.Recording recording = recording(file);
        List<AudioClip> clips = new ArrayList<>();
        for (int i = 0; i < recording.format.channels(); i++) {
            clips.add(recording.clip(i));
        }
        return clips;
    }

    /**
     * Writes a mono WAV.
     *
     * @param clip what to write
     * @param out where to; not closed
     * @throws AudioException if the stream breaks
     */
    public static void write(AudioClip clip, OutputStream out) {
        try {
            write(out, clip.toSamples());
        } catch (IOException e) {
            throw new AudioException("cannot write the WAV: " + e, e, true);
        }
    }

    /**
     * Writes a mono WAV file over what was there.
     *
     * @param clip what to write
     * @param file where to; its directory must exist
     * @throws AudioException if it cannot be written
     */
    public static void write(AudioClip clip, Path file) {
        write(file, clip.toSamples());
    }

    /**
     * Writes a stereo WAV; the shorter clip is filled up with silence.
     *
     * @param left the first channel
     * @param right the second channel
     * @param out where to; not closed
     * @throws AudioException if the stream breaks
     */
    public static void writeStereo(AudioClip left, AudioClip right, OutputStream out) {
        try {
            write(out, left.toSamples(), right.toSamples());
        } catch (IOException e) {
            throw new AudioException("cannot write the WAV: " + e, e, true);
        }
    }

    /**
     * Writes a stereo WAV file over what was there; the shorter clip is filled up with silence.
     *
     * @param left the first channel
     * @param right the second channel
     * @param file where to; its directory must exist
     * @throws AudioException if it cannot be written
     */
    public static void writeStereo(AudioClip left, AudioClip right, Path file) {
        write(file, left.toSamples(), right.toSamples());
    }

    private static WavReader.Recording recording(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return new WavReader(in).read();
        } catch (AudioException e) {
            throw new AudioException(file + ": " + e.getMessage(), e, false);
        } catch (IOException e) {
            String mend = Files.isDirectory(file)
                    ? "it is a directory; name the WAV files in it"
                    : Files.exists(file) ? "check that it may be read" : "there is no such file";
            throw new AudioException("cannot read " + file + ": " + mend, e, false);
        }
    }

    private static WavReader.Recording recording(InputStream in) {
        try {
            return new WavReader(in).read();
        } catch (IOException e) {
            throw new AudioException("cannot read the WAV: " + e, e, false);
        }
    }

    private static void write(Path file, short[]... channels) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            write(out, channels);
        } catch (IOException e) {
            throw new AudioException("cannot write " + file + ": " + e, e, true);
        }
    }

    private static void write(OutputStream out, short[]... channels) throws IOException {
        int instants = 0;
        for (short[] channel : channels) {
            instants = Math.max(instants, channel.length);
        }
        int blockBytes = 2 * channels.length;
        long dataBytes = (long) instants * blockBytes;
        if (dataBytes > Integer.MAX_VALUE - HEADER_BYTES) {
            throw new AudioException("a WAV of " + dataBytes + " bytes is more than 2 GiB; cut the clip into pieces");
        }
        out.write(header((int) dataBytes, channels.length));
        byte[] block = new byte[blockBytes * 4096];
        int filled = 0;
        for (int i = 0; i < instants; i++) {
            for (short[] channel : channels) {
                int sample = i < channel.length ? channel[i] : 0;
                block[filled++] = (byte) sample;
                block[filled++] = (byte) (sample >> 8);
            }
            if (filled == block.length || i == instants - 1) {
                out.write(block, 0, filled);
                filled = 0;
            }
        }
        out.flush();
    }

    private static byte[] header(int dataBytes, int channels) {
        byte[] header = new byte[HEADER_BYTES];
        text(header, 0, "RIFF");
        number(header, 4, 4, HEADER_BYTES - 8 + dataBytes);
        text(header, 8, "WAVEfmt ");
        number(header, 16, 4, 16);
        number(header, 20, 2, 1);
        number(header, 22, 2, channels);
        number(header, 24, 4, AudioFrame.SAMPLE_RATE_HZ);
        number(header, 28, 4, AudioFrame.SAMPLE_RATE_HZ * 2 * channels);
        number(header, 32, 2, 2 * channels);
        number(header, 34, 2, 16);
        text(header, 36, "data");
        number(header, 40, 4, dataBytes);
        return header;
    }

    private static void text(byte[] header, int at, String text) {
        System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, header, at, text.length());
    }

    private static void number(byte[] header, int at, int bytes, int value) {
        for (int i = 0; i < bytes; i++) {
            header[at + i] = (byte) (value >> (8 * i));
        }
    }
}
