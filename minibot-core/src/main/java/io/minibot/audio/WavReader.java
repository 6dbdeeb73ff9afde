package io.minibot.audio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Walks through the chunks of one WAV stream. Memory grows with what was read, never with what a header promises. */
final class WavReader {
    private static final int BLOCK_INSTANTS = 4096;
    /** Writers to a pipe put 0xffffffff, 0x7fffffff or a little less; real recordings of 2 GiB are refused anyway. */
    private static final long ENDLESS = 0x7fff_0000L;
    /** A format chunk longer than this is not one. */
    private static final int MOST_FORMAT_BYTES = 4096;

    private final InputStream in;
    private long riffLeft;

    WavReader(InputStream in) {
        this.in = in;
    }

    /** Reads all, each channel by itself, as 16-bit samples at the file's own rate. */
    Recording read() throws IOException {
        riffLeft = readRiffHeader();
        @Nullable WavFormat format = null;
        while (true) {
            byte[] header = in.readNBytes(8);
            if (header.length < 8) {
                throw new AudioException(
                        format == null
                                ? "truncated WAV: it ends before its format chunk; copy or export it again"
                                : "truncated WAV: it ends before its data chunk; copy or export it again");
            }
            long length = WavFormat.int32(header, 4) & 0xffffffffL;
            riffLeft -= 8;
            switch (new String(header, 0, 4, StandardCharsets.ISO_8859_1)) {
                case "fmt " -> format = readFormat(length);
                case "data" -> {
                    if (format == null) {
                        throw new AudioException("corrupt WAV: its data come before its format; export the file again");
                    }
                    boolean streamed =
                            length >= ENDLESS || (length == 0 && (riffLeft <= 0 || riffLeft >= ENDLESS - 64));
                    return readData(format, length, streamed);
                }
                default -> skip(length);
            }
        }
    }

    private long readRiffHeader() throws IOException {
        byte[] header = in.readNBytes(12);
        if (header.length == 0) {
            throw new AudioException("empty audio: there is not one byte; give a WAV file");
        }
        String magic = new String(header, 0, Math.min(4, header.length), StandardCharsets.ISO_8859_1);
        boolean riff = magic.equals("RIFF") || magic.equals("RF64");
        if (!riff) {
            throw new AudioException("not a WAV: " + kind(magic) + "; convert it to a 16-bit PCM WAV first");
        }
        if (header.length < 12) {
            throw new AudioException("truncated WAV: only " + header.length + " bytes; copy or export it again");
        }
        String form = new String(header, 8, 4, StandardCharsets.ISO_8859_1);
        if (!form.equals("WAVE")) {
            throw new AudioException("not a WAV: a RIFF file of another kind; convert it to a 16-bit PCM WAV first");
        }
        return (WavFormat.int32(header, 4) & 0xffffffffL) - 4;
    }

    private static String kind(String magic) {
        return switch (magic) {
            case "RIFX" -> "big-endian RIFX";
            case "OggS" -> "an Ogg file";
            case "fLaC" -> "a FLAC file";
            case ".snd" -> "an AU file";
            case "FORM" -> "an AIFF file";
            default ->
                magic.startsWith("ID3") || magic.startsWith("\u00ff\u00fb")
                        ? "an MP3 file"
                        : "it does not begin with RIFF";
        };
    }

    private WavFormat readFormat(long length) throws IOException {
        if (length > MOST_FORMAT_BYTES) {
            throw new AudioException("corrupt WAV: a format chunk of " + length + " bytes; export the file again");
        }
        byte[] chunk = in.readNBytes((int) length);
        if (chunk.length < length) {
            throw new AudioException("truncated WAV: it ends within its format chunk; copy or export it again");
        }
        riffLeft -= length;
        skipPadding(length);
        return WavFormat.parse(chunk);
    }

    private void skip(long length) throws IOException {
        long left = length;
        byte[] waste = new byte[(int) Math.min(8192, length)];
        while (left > 0) {
            int read = in.readNBytes(waste, 0, (int) Math.min(waste.length, left));
            if (read == 0) {
                throw new AudioException("truncated WAV: it ends before its data chunk; copy or export it again");
            }
            left -= read;
        }
        riffLeft -= length;
        skipPadding(length);
    }

    private void skipPadding(long length) throws IOException {
        if ((length & 1) == 1) {
            riffLeft -= 1;
            in.read();
        }
    }

    private Recording readData(WavFormat format, long length, boolean streamed) throws IOException {
        int blockBytes = format.blockBytes();
        long most = Wav.LONGEST.toSeconds() * format.rateHz();
        long wanted = streamed ? most + 1 : length / blockBytes;
        if (!streamed && wanted > most) {
            throw tooLong();
        }
        Recording recording = new Recording(format);
        byte[] bytes = new byte[BLOCK_INSTANTS * blockBytes];
        while (recording.instants < wanted) {
            int ask = (int) Math.min(BLOCK_INSTANTS, wanted - recording.instants) * blockBytes;
            int read = in.readNBytes(bytes, 0, ask);
            recording.add(bytes, read / blockBytes);
            if (read < ask) {
                if (!streamed) {
                    throw new AudioException("truncated WAV: its header promises " + wanted + " samples a channel, and "
                            + recording.instants + " are there; copy or export it again");
                }
                break;
            }
        }
        if (recording.instants > most) {
            throw tooLong();
        }
        if (recording.instants == 0) {
            throw new AudioException("empty audio: the WAV holds no sample; record it again");
        }
        return recording;
    }

    private static AudioException tooLong() {
        return new AudioException("WAV longer than " + Wav.LONGEST.toMinutes() + " minutes; cut it into pieces");
    }

    /** What was read, channel by channel. */
    static final class Recording {
        final WavFormat format;
        final short[][] channels;
        int instants;

        Recording(WavFormat format) {
            this.format = format;
            this.channels = new short[format.channels()][BLOCK_INSTANTS];
        }

        private void add(byte[] bytes, int count) {
            if (instants + count > channels[0].length) {
                int room = Math.max(instants + count, channels[0].length * 2);
                for (int i = 0; i < channels.length; i++) {
                    channels[i] = Arrays.copyOf(channels[i], room);
                }
            }
            int size = format.encoding().bytes;
            for (int i = 0, at = 0; i < count; i++) {
                for (short[] channel : channels) {
                    channel[instants + i] = format.encoding().decode(bytes, at);
                    at += size;
                }
            }
            instants += count;
        }

        /** One channel at the engine's rate. */
        AudioClip clip(int channel) {
            return clip(Arrays.copyOf(channels[channel], instants));
        }

        /** The mean of all channels at the engine's rate. */
        AudioClip mono() {
            if (channels.length == 1) {
                return clip(0);
            }
            short[] mean = new short[instants];
            for (int i = 0; i < instants; i++) {
                int sum = 0;
                for (short[] channel : channels) {
                    sum += channel[i];
                }
                mean[i] = (short) Math.floorDiv(sum, channels.length);
            }
            return clip(mean);
        }

        private AudioClip clip(short[] samples) {
            return AudioClip.of(Resampler.resample(samples, format.rateHz(), AudioFrame.SAMPLE_RATE_HZ));
        }
    }
}
