package org.lgds.kit.data;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signs what callers hand back to us (cursors, delta tokens) and hashes what they must not read (ETags). All instances of
 * a service share the key {@code lgds.signing-key}, of 16 characters at least.
 */
@ApplicationScoped
public class Signer {

    private static final int TAG = 16;

    private final SecretKeySpec key;

    Signer(@ConfigProperty(name = "lgds.signing-key") String key) {
        if (key.length() < 16) {
            throw new IllegalArgumentException("lgds.signing-key needs 16 characters at least");
        }
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** An opaque text that only this service can make, holding {@code payload} for {@code purpose} alone. */
    public String sign(String purpose, String payload) {
        var bytes = payload.getBytes(StandardCharsets.UTF_8);
        var tag = tag(purpose, bytes);
        var signed = Arrays.copyOf(tag, TAG + bytes.length);
        System.arraycopy(bytes, 0, signed, TAG, bytes.length);
        return encode(signed);
    }

    /** The payload of {@link #sign}, or empty for what was not signed here for this purpose. */
    public Optional<String> verify(String purpose, String text) {
        try {
            var signed = Base64.getUrlDecoder().decode(text);
            // The decoder also takes padding and stray last bits: one payload would have several texts.
            if (signed.length < TAG || !encode(signed).equals(text)) {
                return Optional.empty();
            }
            var payload = Arrays.copyOfRange(signed, TAG, signed.length);
            return MessageDigest.isEqual(tag(purpose, payload), Arrays.copyOf(signed, TAG))
                    ? Optional.of(new String(payload, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A keyed hash of 22 characters. */
    public String hash(String purpose, String text) {
        return hash(purpose, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same of bytes. */
    public String hash(String purpose, byte[] bytes) {
        return encode(tag(purpose, bytes));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] tag(String purpose, byte[] payload) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(payload), TAG);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
