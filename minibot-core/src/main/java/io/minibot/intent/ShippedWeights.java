package io.minibot.intent;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The trained model of a bundled pack, which spares its training at every start. It carries the fingerprint of the pack
 * it was trained on; with any other pack it does not count.
 */
final class ShippedWeights {
    private ShippedWeights() {}

    /** Returns the model, unless it was trained on another pack. */
    static Optional<LinearModel> read(InputStream in, byte[] pack) throws IOException {
        try (DataInputStream data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in), 1 << 16))) {
            byte[] trainedOn = data.readNBytes(fingerprint(pack).length);
            return Arrays.equals(trainedOn, fingerprint(pack)) ? Optional.of(LinearModel.read(data)) : Optional.empty();
        }
    }

    /** Returns the content of the file. */
    static byte[] write(LinearModel model, byte[] pack) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.write(fingerprint(pack));
            model.write(out);
        }
        return bytes.toByteArray();
    }

    /** Returns what the file says without its compression, which differs between machines. */
    static byte[] content(byte[] file) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            return in.readAllBytes();
        }
    }

    /** Ends of lines do not count, as they change when a file travels. */
    private static byte[] fingerprint(byte[] pack) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte one : pack) {
                if (one != '\r') {
                    digest.update(one);
                }
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
