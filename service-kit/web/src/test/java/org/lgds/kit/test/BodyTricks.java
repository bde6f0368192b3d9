package org.lgds.kit.test;

import java.util.stream.Stream;

import static org.lgds.kit.test.Trick.SMUGGLED;
import static org.lgds.kit.test.Trick.brokenOff;
import static org.lgds.kit.test.Trick.oneAnswer;
import static org.lgds.kit.test.Trick.post;

/** Chunks and trailers (RFC 9112, section 7.1), after a head that is right. */
final class BodyTricks {

    private static final String CHUNKED = "Transfer-Encoding: chunked";

    private BodyTricks() {}

    static Stream<Trick> all() {
        return Stream.of(
                        broken().map(chunks -> brokenOff(post(CHUNKED, chunks + SMUGGLED))),
                        whole().map(chunks -> oneAnswer(post(CHUNKED, chunks))),
                        trailers().map(trailer -> oneAnswer(post(CHUNKED, "2\r\n{}\r\n0\r\n" + trailer + "\r\n\r\n"))),
                        Stream.of("Trailer: X", "Trailer: Content-Length, Host", "TE: trailers")
                                .map(header ->
                                        oneAnswer(post(header + "\r\n" + CHUNKED, "2\r\n{}\r\n0\r\nX: y\r\n\r\n"))))
                .flatMap(tricks -> tricks);
    }

    private static Stream<String> broken() {
        return Stream.of(
                "x\r\n{}\r\n0\r\n\r\n",
                "-2\r\n{}\r\n0\r\n\r\n",
                "+2\r\n{}\r\n0\r\n\r\n",
                "0x2\r\n{}\r\n0\r\n\r\n",
                "\r\n{}\r\n0\r\n\r\n",
                " \r\n{}\r\n0\r\n\r\n",
                "2 \r\n{}\r\n0\r\n\r\n",
                "2\t\r\n{}\r\n0\r\n\r\n",
                "2 2\r\n{}\r\n0\r\n\r\n",
                "2_0\r\n{}\r\n0\r\n\r\n",
                "2.0\r\n{}\r\n0\r\n\r\n",
                "2,\r\n{}\r\n0\r\n\r\n",
                "2g\r\n{}\r\n0\r\n\r\n",
                "2\u0000\r\n{}\r\n0\r\n\r\n",
                "2\r\r\n{}\r\n0\r\n\r\n",
                "2\n{}\r\n0\r\n\r\n",
                "2\r{}\r\n0\r\n\r\n",
                "\u00b2\r\n{}\r\n0\r\n\r\n",
                ";x\r\n{}\r\n0\r\n\r\n",
                "2;x\n{}\r\n0\r\n\r\n",
                "2;x\ry\r\n{}\r\n0\r\n\r\n",
                "2;x=\"\n\"\r\n{}\r\n0\r\n\r\n",
                "2;x=\"\r\n{}\n0\r\n\r\n",
                "2\r\n{}0\r\n\r\n",
                "2\r\n{}\n0\r\n\r\n",
                "2\r\n{}\r0\r\n\r\n",
                "2\r\n{}X\r\n0\r\n\r\n",
                "2\r\n{}  0\r\n\r\n",
                "2\r\n{}\r\n\r\n0\r\n\r\n",
                "1\r\n{}\r\n0\r\n\r\n",
                "3\r\n{}\r\n0\r\n\r\n",
                "2\r\n{}\r\n-0\r\n\r\n",
                "2\r\n{}\r\n0x0\r\n\r\n",
                "80000000\r\n{}\r\n0\r\n\r\n",
                "ffffffff\r\n{}\r\n0\r\n\r\n",
                "100000002\r\n{}\r\n0\r\n\r\n",
                "10000000000000002\r\n{}\r\n0\r\n\r\n",
                "fffffffffffffffe\r\n{}\r\n0\r\n\r\n",
                "2;" + "x".repeat(20_000) + "\r\n{}\r\n0\r\n\r\n",
                "2\r\n{}\r\n0\n\n",
                "2\r\n{}\r\n0\n\r\n",
                "2\r\n{}\r\n0\r\n\n",
                "2\r\n{}\r\n0\r\nX: y\n\r\n",
                "2\r\n{}\r\n0\r\nX\r\n\r\n",
                "2\r\n{}\r\n0\r\nX : y\r\n\r\n",
                "2\r\n{}\r\n0\r\nX y: z\r\n\r\n",
                "2\r\n{}\r\n0\r\nX: a\u0000\r\n\r\n",
                "2\r\n{}\r\n0\r\nX\u0000: a\r\n\r\n",
                "2\r\n{}\r\n0\r\n: a\r\n\r\n",
                "2\r\n{}\r\n0\r\nX: " + "y".repeat(40_000) + "\r\n\r\n");
    }

    private static Stream<String> whole() {
        return Stream.of(
                "1\r\n{\r\n1\r\n}\r\n0\r\n\r\n",
                "02\r\n{}\r\n0\r\n\r\n",
                "0000000000000002\r\n{}\r\n0\r\n\r\n",
                "2\r\n{}\r\n000000000\r\n\r\n",
                "A\r\n{        }\r\n0\r\n\r\n",
                "a\r\n{        }\r\n0\r\n\r\n",
                "2;x\r\n{}\r\n0\r\n\r\n",
                "2;x=y\r\n{}\r\n0\r\n\r\n",
                "2 ;x=\"y;z\"\r\n{}\r\n0\r\n\r\n",
                "2\r\n{}\r\n0;x=y\r\n\r\n");
    }

    /** They are read to their end and then forgotten: none may become a header. */
    private static Stream<String> trailers() {
        return Stream.of(
                "X: y",
                "Host: evil.example",
                "Authorization: Bearer x",
                "Content-Length: 40",
                "Transfer-Encoding: chunked",
                "Content-Type: text/plain",
                "If-Match: \"1\"",
                "X-Forwarded-For: 10.0.0.1",
                "Connection: close",
                "Trailer: X",
                "X: a\r\n b");
    }
}
