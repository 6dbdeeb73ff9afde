package io.minibot.synthesis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The content hash of a prompt: everything that changes its sound goes in. */
final class PromptKey {
    private PromptKey() {}

    static String of(SynthesisRequest request, Synthesizer synthesizer) {
        MessageDigest digest = sha256();
        add(digest, synthesizer.fingerprint());
        add(digest, request.language().toLanguageTag());
        add(digest, request.voice().key());
        add(digest, request.personality().toString());
        add(digest, request.text());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((byte) (bytes.length >> 16));
        digest.update((byte) (bytes.length >> 8));
        digest.update((byte) bytes.length);
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
