package org.lgds.gateway.docs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

import io.vertx.core.buffer.Buffer;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Something to read, as it goes over the wire: however often it is written, without a copy.
 *
 * @param etag without quotation marks; that of the packed form has another ending, as both are strong
 * @param scripted true for the page that runs the portal's script
 */
public record Document(String type, Buffer plain, Buffer packed, String etag, boolean scripted) {

    public static Document of(String type, String text) {
        return of(type, text.getBytes(UTF_8));
    }

    static Document of(String type, byte[] plain) {
        return new Document(type, Buffer.buffer(plain), Buffer.buffer(pack(plain)), hash(plain), false);
    }

    public Document withScript() {
        return new Document(type, plain, packed, etag, true);
    }

    boolean isPage() {
        return type.startsWith("text/html");
    }

    int size() {
        return plain.length() + packed.length();
    }

    private static byte[] pack(byte[] plain) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
