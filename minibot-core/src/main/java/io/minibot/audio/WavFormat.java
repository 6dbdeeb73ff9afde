package io.minibot.audio;

/**
 * What the {@code fmt } chunk of a WAV file says.
 *
 * @param encoding how a sample is coded
 * @param channels how many samples make an instant
 * @param rateHz instants a second
 */
record WavFormat(Encoding encoding, int channels, int rateHz) {
    static final int LOWEST_RATE_HZ = 4_000;
    static final int HIGHEST_RATE_HZ = 192_000;
    static final int MOST_CHANNELS = 64;

    private static final int EXTENSIBLE = 0xfffe;

    /** Codings of a sample, each with its size in bytes. */
    enum Encoding {
        PCM_8(1),
        PCM_16(2),
        PCM_24(3),
        PCM_32(4),
        FLOAT_32(4),
        FLOAT_64(8),
        A_LAW(1),
        MU_LAW(1);

        final int bytes;

        Encoding(int bytes) {
            this.bytes = bytes;
        }

        short decode(byte[] from, int at) {
            return switch (this) {
                case PCM_8 -> (short) (((from[at] & 0xff) - 128) << 8);
                case PCM_16 -> (short) ((from[at] & 0xff) | (from[at + 1] << 8));
                case PCM_24 -> (short) ((from[at + 1] & 0xff) | (from[at + 2] << 8));
                case PCM_32 -> (short) ((from[at + 2] & 0xff) | (from[at + 3] << 8));
                case FLOAT_32 -> ofUnit(Float.intBitsToFloat(int32(from, at)));
                case FLOAT_64 ->
                    ofUnit(Double.longBitsToDouble(
                            (int32(from, at) & 0xffffffffL) | ((long) int32(from, at + 4) << 32)));
                case A_LAW -> G711.A_LAW.decode(from[at]);
                case MU_LAW -> G711.MU_LAW.decode(from[at]);
            };
        }

        /** A value in -1..1; not-a-number is silence, and what is beyond is cut off. */
        private static short ofUnit(double value) {
            return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, StrictMath.rint(value * 32768)));
        }
    }

    int blockBytes() {
        return channels * encoding.bytes;
    }

    static WavFormat parse(byte[] chunk) {
        if (chunk.length < 16) {
            throw new AudioException("corrupt WAV: its format chunk has " + chunk.length
                    + " bytes where 16 are the least; export the file again");
        }
        int code = int16(chunk, 0);
        if (code == EXTENSIBLE) {
            if (chunk.length < 26) {
                throw new AudioException("corrupt WAV: its extensible format chunk has " + chunk.length
                        + " bytes where 40 belong; export the file again");
            }
            code = int16(chunk, 24);
        }
        int channels = int16(chunk, 2);
        int rateHz = int32(chunk, 4);
        Encoding encoding = encoding(code, int16(chunk, 14));
        if (channels < 1 || channels > MOST_CHANNELS) {
            throw new AudioException("WAV with " + channels + " channels: 1 to " + MOST_CHANNELS
                    + " can be read; mix it down to mono first");
        }
        if (rateHz < LOWEST_RATE_HZ || rateHz > HIGHEST_RATE_HZ) {
            throw new AudioException("WAV at " + Integer.toUnsignedString(rateHz) + " Hz: " + LOWEST_RATE_HZ + " to "
                    + HIGHEST_RATE_HZ + " Hz can be read; convert it to 16000 Hz first");
        }
        WavFormat format = new WavFormat(encoding, channels, rateHz);
        int blockBytes = int16(chunk, 12);
        if (blockBytes != 0 && blockBytes != format.blockBytes()) {
            throw new AudioException("corrupt WAV: " + channels + " channels of " + encoding + " are "
                    + format.blockBytes() + " bytes an instant, but the header says " + blockBytes
                    + "; export the file again");
        }
        return format;
    }

    private static Encoding encoding(int code, int bits) {
        String coding = code + "/" + bits;
        return switch (coding) {
            case "1/8" -> Encoding.PCM_8;
            case "1/16" -> Encoding.PCM_16;
            case "1/24" -> Encoding.PCM_24;
            case "1/32" -> Encoding.PCM_32;
            case "3/32" -> Encoding.FLOAT_32;
            case "3/64" -> Encoding.FLOAT_64;
            case "6/8" -> Encoding.A_LAW;
            case "7/8" -> Encoding.MU_LAW;
            default ->
                throw new AudioException("WAV coded as " + name(code) + " with " + bits
                        + " bits: PCM of 8, 16, 24 or 32 bits, float of 32 or 64, A-law and mu-law can be read;"
                        + " convert it to 16-bit PCM first");
        };
    }

    private static String name(int code) {
        return switch (code) {
            case 1 -> "PCM";
            case 2 -> "Microsoft ADPCM";
            case 3 -> "float";
            case 6 -> "A-law";
            case 7 -> "mu-law";
            case 17 -> "IMA ADPCM";
            case 49 -> "GSM 6.10";
            case 80, 85 -> "MPEG audio";
            default -> "format " + code;
        };
    }

    static int int16(byte[] from, int at) {
        return (from[at] & 0xff) | ((from[at + 1] & 0xff) << 8);
    }

    static int int32(byte[] from, int at) {
        return int16(from, at) | (int16(from, at + 2) << 16);
    }
}
