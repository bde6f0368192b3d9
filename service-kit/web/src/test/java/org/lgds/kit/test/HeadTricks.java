package org.lgds.kit.test;

import java.util.stream.Stream;

import static org.lgds.kit.test.Trick.get;
import static org.lgds.kit.test.Trick.post;
import static org.lgds.kit.test.Trick.refused;

/** Hosts, lines of headers, and what they ask of a hop. */
final class HeadTricks {

    private HeadTricks() {}

    static Stream<Trick> all() {
        return Stream.of(
                        hosts().map(host -> refused("GET {path} HTTP/1.1\r\n" + host + "\r\n\r\n")),
                        headers().map(header -> refused(get("{path}", header))),
                        heads().map(Trick::refused),
                        Stream.of("gzip", "x-gzip", "deflate", "br", "zstd", "gzip, gzip", "identity, gzip")
                                .map(coding ->
                                        refused(post("Content-Encoding: " + coding + "\r\nContent-Length: 2", "{}"))),
                        harmless().map(Trick::oneAnswer))
                .flatMap(tricks -> tricks);
    }

    private static Stream<String> hosts() {
        return Stream.of(
                "X: y",
                "Host:",
                "Host: a\r\nHost: a",
                "Host: a\r\nHost: b",
                "Host: a\r\nhost: b",
                "Host : a",
                "Host\t: a",
                " Host: a",
                "Host:\r\n a",
                "Host: a@b",
                "Host: user:word@b",
                "Host: a/b",
                "Host: a/../b",
                "Host: a?b",
                "Host: a#b",
                "Host: a b",
                "Host: a\tb",
                "Host: a,b",
                "Host: a;b",
                "Host: a\\b",
                "Host: a%00",
                "Host: a%2fb",
                "Host: a\u0000",
                "Host: \u0000",
                "Host: a:",
                "Host: a:port",
                "Host: a:999999",
                "Host: a:80:80",
                "Host: a:-1",
                "Host: :80",
                "Host: .a",
                "Host: http://a",
                "Host: //a",
                "Host: <a>",
                "Host: \"a\"",
                "Host: \u00e9",
                "Host: ::1",
                "Host: [::1",
                "Host: [::1]x",
                "Host: [a]",
                "Host: []",
                "Host: " + "a".repeat(300));
    }

    private static Stream<String> headers() {
        return Stream.of(
                "X",
                "X y",
                ": x",
                " : x",
                "X : y",
                "X\t: y",
                "X Y: z",
                "X\tY: z",
                "X(Y): z",
                "X\"Y: z",
                "X@Y: z",
                "X/Y: z",
                "X[Y]: z",
                "X{Y}: z",
                "X,Y: z",
                "X;Y: z",
                "X=Y: z",
                "X\u0000Y: z",
                "X\u000bY: z",
                "X\u007fY: z",
                "X\u00e9: z",
                "\u0000: z",
                "X: a\u0000b",
                "X: a\u0001b",
                "X: a\u0008b",
                "X: a\u000bb",
                "X: a\u000cb",
                "X: a\u001bb",
                "X: a\u007fb",
                "X: \u000ba",
                "X: a\rb",
                "X: a\rTransfer-Encoding: chunked",
                "X: a\nY: b",
                "X: a\n",
                "X: a\r",
                "\nX: a",
                "Authorization: Bearer a\r\nAuthorization: Bearer b",
                "Authorization: Bearer a\r\nauthorization: Bearer a",
                "Content-Type: a/b\r\nContent-Type: c/d",
                "Idempotency-Key: a\r\nIdempotency-Key: b",
                "Expect: 100-continue\r\nExpect: 100-continue",
                "Expect: 100-continue, x",
                "Expect: 100-continued",
                "Expect: x 100-continue",
                "Expect: 200-ok",
                "Connection: Authorization",
                "Connection: close, authorization",
                "Connection: keep-alive,AUTHORIZATION ,x",
                "Connection: close\r\nConnection: Authorization",
                "Connection: Host",
                "Connection: Content-Length",
                "Connection: Content-Type",
                "Connection: Idempotency-Key",
                "Connection: If-Match",
                "Connection: If-None-Match",
                "Connection: Cookie",
                "Connection: Origin",
                "Connection: Forwarded",
                "Connection: X-Forwarded-For",
                "Connection: X-Forwarded-Host",
                "Connection: traceparent",
                "X: " + "y".repeat(17_000),
                "X: " + "y".repeat(40_000),
                "X" + "y".repeat(17_000) + ": z",
                "A: b\r\n".repeat(101).strip(),
                "A: b\r\n".repeat(7_000).strip());
    }

    private static Stream<String> heads() {
        return Stream.of(
                "GET {path} HTTP/1.1\nHost: a\n\n",
                "GET {path} HTTP/1.1\nHost: a\r\n\r\n",
                "GET {path} HTTP/1.1\r\nHost: a\n\r\n",
                "GET {path} HTTP/1.1\r\nHost: a\r\n\n",
                "GET {path} HTTP/1.1\rHost: a\r\r",
                "GET {path} HTTP/1.1\r\r\nHost: a\r\n\r\n",
                "GET {path} HTTP/1.1\r\nHost: a\r\r\n\r\n",
                "GET {path} HTTP/1.1\r\n\tHost: a\r\n\r\n",
                "\u0000\u0000\u0000\u0000",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
                "\u0080\u0001\u0003\u0001");
    }

    private static Stream<String> harmless() {
        return Stream.of(
                get("{path}", "X: a\r\n b"),
                get("{path}", "X: a\r\n\tTransfer-Encoding: chunked"),
                get("{path}", "X:a"),
                get("{path}", "X: \t a \t "),
                get("{path}", "X:"),
                get("{path}", "Transfer_Encoding: chunked"),
                get("{path}", "Content_Length: 40"),
                get("{path}", "X-Content-Length: 40"),
                get("{path}", "Connection: X-Some"),
                get("{path}", "Connection: ,,close ,"),
                get("{path}", "TE: trailers, chunked"),
                get("{path}", "Max-Forwards: 0"),
                get("{path}", "Range: bytes=0-0"),
                get("{path}", "X-HTTP-Method-Override: DELETE"),
                get("{path}", "X-Original-URL: /v1/smuggled"),
                get("{path}", "X-Rewrite-URL: /v1/smuggled"),
                get(
                        "{path}",
                        "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA"),
                get("{path}", "Connection: Upgrade\r\nUpgrade: TLS/1.0"),
                get(
                        "{path}",
                        "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="));
    }
}
