package org.lgds.gateway.hygiene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.lgds.kit.test.Trick;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.lgds.gateway.test.Frames.CONTINUATION;
import static org.lgds.gateway.test.Frames.END_HEADERS;
import static org.lgds.gateway.test.Frames.END_STREAM;
import static org.lgds.gateway.test.Frames.HEADERS;
import static org.lgds.gateway.test.Frames.frame;
import static org.lgds.gateway.test.Frames.head;

/**
 * Frames that would be read in another way when they are written down as HTTP/1.1 (RFC 9113, sections 8.2 and 8.3), all on
 * stream 1.
 *
 * @param passes whether there is one way only to read them
 */
record FrameTricks(String what, boolean passes, List<byte[]> frames) {

    static final String PATH = "/v1/assets";

    static final int NO_FLAG = 0;
    static final List<String> LINE =
            List.of(":method", "GET", ":scheme", "https", ":path", PATH, ":authority", "localhost");
    private static final String SMUGGLED = " HTTP/1.1\r\nHost: a\r\n\r\nGET /v1/smuggled HTTP/1.1\r\nHost: a";

    static Stream<FrameTricks> all(String token) {
        return Stream.of(lines(), targets(), fields(), FrameSequences.all(token))
                .flatMap(tricks -> tricks);
    }

    private static Stream<FrameTricks> lines() {
        return Stream.of(
                        without(":method"),
                        without(":scheme"),
                        without(":path"),
                        without(":authority"),
                        with(":method", "get"),
                        with(":method", ""),
                        with(":method", "TRACE"),
                        with(":method", "CONNECT"),
                        with(":method", "PRI"),
                        with(":method", "GET /v1/smuggled" + SMUGGLED),
                        with(":method", "GET\u0000"),
                        with(":method", "G ET"),
                        with(":scheme", ""),
                        with(":scheme", "http"),
                        with(":scheme", "ftp"),
                        with(":scheme", "HTTPS"),
                        with(":scheme", "https\r\nX: y"),
                        with(":scheme", "https://localhost/v1/smuggled?"),
                        with(":authority", ""),
                        with(":authority", "a/b"),
                        with(":authority", "a@b"),
                        with(":authority", "a,b"),
                        with(":authority", "a b"),
                        with(":authority", "a:80:80"),
                        with(":authority", "a\r\nX: y"),
                        with(":authority", "a\u0000"),
                        with(":authority", "a".repeat(300)),
                        and(":path", PATH),
                        and(":path", "/v1/smuggled"),
                        and(":method", "POST"),
                        and(":authority", "evil.example"),
                        and(":scheme", "http"),
                        and(":status", "200"),
                        and(":protocol", "websocket"),
                        and(":x", "y"),
                        and(":", "y"),
                        and("host", "evil.example"),
                        and("x", "y", ":path", "/v1/smuggled"),
                        and("host", "localhost", "host", "localhost"))
                .map(fields -> refused(shown(fields), fields));
    }

    private static Stream<FrameTricks> targets() {
        return Stream.concat(
                        Trick.targets().map(target -> target.replace("{path}", PATH)),
                        Stream.of("", " ", PATH + SMUGGLED, PATH + " HTTP/1.1", PATH + "\r\nX: y", PATH + "\n"))
                .map(target -> refused(shown(List.of(target)), with(":path", target)));
    }

    private static Stream<FrameTricks> fields() {
        return Stream.of(
                        List.of("X-Upper", "y"),
                        List.of("Transfer-Encoding", "chunked"),
                        List.of("transfer-encoding", "chunked"),
                        List.of("transfer-encoding", "identity"),
                        List.of("connection", "close"),
                        List.of("connection", "authorization"),
                        List.of("keep-alive", "timeout=5"),
                        List.of("proxy-connection", "close"),
                        List.of("upgrade", "h2c"),
                        List.of("te", "gzip"),
                        List.of("te", "trailers, gzip"),
                        List.of("", "y"),
                        List.of("x y", "z"),
                        List.of("x:", "z"),
                        List.of("x:y", "z"),
                        List.of("x\r\ny", "z"),
                        List.of("x\n", "z"),
                        List.of("x: y\r\ntransfer-encoding", "chunked"),
                        List.of("x\u0000", "z"),
                        List.of("x\u007f", "z"),
                        List.of("\u00e9", "z"),
                        List.of("x", "a\r\nTransfer-Encoding: chunked"),
                        List.of("x", "a\nb"),
                        List.of("x", "a\rb"),
                        List.of("x", "a\u0000b"),
                        List.of("x", "\r\n\r\nGET /v1/smuggled HTTP/1.1\r\nHost: a\r\n\r\n"),
                        List.of("authorization", "Bearer a", "authorization", "Bearer b"),
                        List.of("content-type", "a/b", "content-type", "c/d"),
                        List.of("idempotency-key", "a", "idempotency-key", "b"),
                        List.of("content-encoding", "gzip"),
                        List.of("expect", "x"),
                        List.of("content-length", "2"),
                        List.of("content-length", "0", "content-length", "2"),
                        List.of("content-length", "+0"),
                        List.of("content-length", "-1"),
                        List.of("content-length", "0x0"),
                        List.of("content-length", "18446744073709551616"),
                        List.of("x", "y".repeat(17_000)))
                .map(fields -> refused(shown(fields), and(fields.toArray(String[]::new))));
    }

    private static FrameTricks refused(String what, List<String> fields) {
        return new FrameTricks(what, false, List.of(headers(END_STREAM, fields)));
    }

    static FrameTricks passing(String what, byte[]... frames) {
        return new FrameTricks(what, true, List.of(frames));
    }

    /** In as many frames as it takes. */
    static byte[] headers(int flags, List<String> fields) {
        var block = head(fields);
        if (block.length <= 16_384) {
            return frame(HEADERS, flags | END_HEADERS, 1, block);
        }
        var first = frame(HEADERS, flags, 1, Arrays.copyOf(block, 16_384));
        var rest = frame(CONTINUATION, END_HEADERS, 1, Arrays.copyOfRange(block, 16_384, block.length));
        var both = Arrays.copyOf(first, first.length + rest.length);
        System.arraycopy(rest, 0, both, first.length, rest.length);
        return both;
    }

    static List<String> post(String token, String... more) {
        var fields = new ArrayList<>(with(":method", "POST"));
        fields.addAll(List.of("authorization", "Bearer " + token));
        fields.addAll(List.of(more));
        return fields;
    }

    static List<String> with(String name, String value) {
        var fields = new ArrayList<>(LINE);
        fields.set(fields.indexOf(name) + 1, value);
        return fields;
    }

    private static List<String> without(String name) {
        var fields = new ArrayList<>(LINE);
        var at = fields.indexOf(name);
        fields.subList(at, at + 2).clear();
        return fields;
    }

    static List<String> and(String... more) {
        var fields = new ArrayList<>(LINE);
        fields.addAll(List.of(more));
        return fields;
    }

    static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static String shown(List<String> fields) {
        return Trick.shown(String.join(" ", fields));
    }

    @Override
    public String toString() {
        return what;
    }
}
