package io.minibot.audio;

/** The two companding laws of digital telephony (ITU-T G.711): 8 bits that hold about 13 bits of loudness. */
public enum G711 {
    /** The law of Europe and most of the world. */
    A_LAW {
        @Override
        public byte encode(short sample) {
            int sign = sample < 0 ? 0 : 0x80;
            int magnitude = Math.min(sample < 0 ? ~sample : sample, 0x7fff) >> 3;
            int segment = Math.max(0, 27 - Integer.numberOfLeadingZeros(magnitude | 1));
            int mantissa = segment == 0 ? magnitude >> 1 : magnitude >> segment;
            return (byte) ((sign | (segment << 4) | (mantissa & 0x0f)) ^ 0x55);
        }

        @Override
        public short decode(byte code) {
            int value = (code & 0xff) ^ 0x55;
            int segment = (value >> 4) & 0x07;
            int magnitude = (value & 0x0f) << 4;
            magnitude = segment == 0 ? magnitude + 8 : (magnitude + 0x108) << (segment - 1);
            return (short) ((value & 0x80) == 0 ? -magnitude : magnitude);
        }
    },
    /** The law of North America and Japan. */
    MU_LAW {
        private static final int BIAS = 0x84;
        private static final int CLIP = 0x7fff - BIAS;

        @Override
        public byte encode(short sample) {
            int sign = sample < 0 ? 0x80 : 0;
            int magnitude = Math.min(Math.abs((int) sample), CLIP) + BIAS;
            int segment = 24 - Integer.numberOfLeadingZeros(magnitude);
            return (byte) ~(sign | (segment << 4) | ((magnitude >> (segment + 3)) & 0x0f));
        }

        @Override
        public short decode(byte code) {
            int value = ~code & 0xff;
            int magnitude = ((((value & 0x0f) << 3) + BIAS) << ((value >> 4) & 0x07)) - BIAS;
            return (short) ((value & 0x80) == 0 ? magnitude : -magnitude);
        }
    };

    /**
     * Packs a sample.
     *
     * @param sample 16-bit linear
     * @return the code octet
     */
    public abstract byte encode(short sample);

    /**
     * Unpacks a code octet.
     *
     * @param code what came over the line
     * @return 16-bit linear
     */
    public abstract short decode(byte code);
}
