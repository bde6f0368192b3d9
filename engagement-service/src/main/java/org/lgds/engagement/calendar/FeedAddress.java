package org.lgds.engagement.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The secret in the address of a calendar feed: 256 bits that cannot be guessed, of which only a hash is kept. */
record FeedAddress(String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static FeedAddress fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new FeedAddress(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is looked up by: how long that takes tells nothing of the secret. */
    String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String path() {
        return "/v1/advisors/calendar/" + secret + ".ics";
    }

    /** A secret does not show where a record is merely printed. */
    @Override
    public String toString() {
        return "FeedAddress";
    }
}
