package io.minibot.examples.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads text line by line, as UTF-8 whatever the platform's encoding, and refuses everything else with the number of the
 * line. Lines end with LF or CR LF; a byte order mark at the start is dropped. Not thread-safe.
 */
public final class Utf8Lines {
    /** A longer line is refused: it is no utterance, and would fill the memory. */
    public static final int MOST_BYTES = 1 << 16;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream in;
    private final String name;
    private int number;

    /**
     * Creates a reader.
     *
     * @param in what to read; it is not closed
     * @param name of the source, for messages
     */
    public Utf8Lines(InputStream in, String name) {
        this.in = new BufferedInputStream(in);
        this.name = name;
    }

    /**
     * Returns the next line without its end, or null after the last.
     *
     * @throws CommandException if it is not UTF-8 or too long
     * @throws IOException if the source fails
     */
    public @Nullable String next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        int value = in.read();
        if (value < 0) {
            return null;
        }
        number++;
        while (value >= 0 && value != '\n') {
            if (bytes.size() == MOST_BYTES) {
                throw new CommandException(name + ", line " + number + " is longer than " + MOST_BYTES
                        + " bytes: this is not the text that is needed, or its line breaks are missing");
            }
            bytes.write(value);
            value = in.read();
        }
        String line = decode(bytes.toByteArray());
        if (number == 1 && line.startsWith(BYTE_ORDER_MARK)) {
            line = line.substring(1);
        }
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new CommandException(name + ", line " + number + " is not UTF-8: save it in that encoding", e);
        }
    }
}
