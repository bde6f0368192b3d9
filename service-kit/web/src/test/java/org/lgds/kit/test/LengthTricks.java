package org.lgds.kit.test;

import java.util.stream.Stream;

import static org.lgds.kit.test.Trick.SMUGGLED;
import static org.lgds.kit.test.Trick.oneAnswer;
import static org.lgds.kit.test.Trick.post;
import static org.lgds.kit.test.Trick.refused;

/** Where a body ends, said twice, wrongly or behind a hop's back (RFC 9112, section 6). */
final class LengthTricks {

    private LengthTricks() {}

    static Stream<Trick> all() {
        return Stream.of(
                        codings().map(coding -> refused(post(coding, "0\r\n\r\n" + SMUGGLED))),
                        lengths().map(length -> refused(post(length, "{}" + SMUGGLED))),
                        both().map(headers -> refused(post(headers, "0\r\n\r\n" + SMUGGLED))),
                        withoutCaller(),
                        harmless())
                .flatMap(tricks -> tricks);
    }

    private static Stream<String> codings() {
        return Stream.of(
                "Transfer-Encoding : chunked",
                "Transfer-Encoding\t: chunked",
                "Transfer-Encoding\u000b: chunked",
                "Transfer-Encoding\u0000: chunked",
                "Transfer-Encoding:\u000bchunked",
                "Transfer-Encoding:\u000cchunked",
                "Transfer-Encoding: \u0000chunked",
                "Transfer-Encoding: chunked\u0000",
                "Transfer-Encoding: chunked\u000b",
                "Transfer-Encoding: chunked\r",
                "Transfer-Encoding: chunked\n",
                "Transfer-Encoding: chunked\u00a0",
                "Transfer-Encoding: \u00a0chunked",
                "Transfer-Encoding:\r\n chunked",
                "Transfer-Encoding: chun\r\n ked",
                "Transfer-Encoding:",
                "Transfer-Encoding: identity",
                "Transfer-Encoding: gzip",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunkedx",
                "Transfer-Encoding: chunk",
                "Transfer-Encoding: \"chunked\"",
                "Transfer-Encoding: 'chunked'",
                "Transfer-Encoding: [chunked]",
                "Transfer-Encoding: chunked;q=1",
                "Transfer-Encoding: chunked ; x",
                "Transfer-Encoding: chunked chunked",
                "Transfer-Encoding: chunked,",
                "Transfer-Encoding: ,chunked",
                "Transfer-Encoding: chunked, chunked",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding: identity, chunked",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: x, chunked",
                "Transfer-Encoding: chunked, x",
                "Transfer-Encoding: \u00e7hunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: x\r\ntransfer-encoding: chunked",
                "Transfer-Encoding\r\n : chunked",
                "\u00a0Transfer-Encoding: chunked");
    }

    private static Stream<String> lengths() {
        return Stream.of(
                        "+2",
                        "-2",
                        "-0",
                        "0x2",
                        "2 2",
                        "2,2",
                        "2, 2",
                        ",2",
                        "2,",
                        "2;",
                        "2.0",
                        "2e0",
                        "2_0",
                        "2L",
                        "2a",
                        "\"2\"",
                        "two",
                        "NaN",
                        "",
                        "2\u0000",
                        "\u000b2",
                        "2\u000b",
                        "\u00a02",
                        "\u00b2",
                        "2\r\n\t2",
                        "9223372036854775808",
                        "18446744073709551618",
                        "99999999999999999999999",
                        "2\r\nContent-Length: 2",
                        "2\r\nContent-Length: 3",
                        "3\r\ncontent-length: 2",
                        "2\r",
                        "2\n")
                .map(length -> "Content-Length: " + length)
                .map(header -> header.equals("Content-Length: ") ? "Content-Length:" : header);
    }

    private static Stream<String> both() {
        return Stream.of(
                "Content-Length: 6\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 6",
                "Content-Length: 0\r\nTransfer-Encoding: chunked",
                "Content-Length: 50\r\nTransfer-Encoding: CHUNKED",
                "Content-Length: 6\r\nTransfer-Encoding: identity",
                "Content-Length: 6\r\nTransfer-Encoding: x",
                "Content-Length: 6\r\nTransfer-Encoding:",
                "Content-Length: 6\r\nTransfer-Encoding : chunked",
                "Content-Length : 6\r\nTransfer-Encoding: x",
                "Content-Length: 6\r\nTransfer-Encoding: chunked, identity",
                "Transfer-Encoding: chunked\r\nContent-Length: x");
    }

    /** What is refused for another reason has a body all the same. */
    private static Stream<Trick> withoutCaller() {
        var length = "Content-Length: " + SMUGGLED.length() + "\r\n\r\n" + SMUGGLED;
        var chunks = "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(SMUGGLED.length()) + "\r\n" + SMUGGLED
                + "\r\n0\r\n\r\n";
        return Stream.of(length, chunks)
                .flatMap(body -> Stream.of(
                        oneAnswer("POST {path} HTTP/1.1\r\nHost: a\r\n" + body),
                        oneAnswer("POST {path} HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer x\r\n" + body),
                        oneAnswer("POST /v1/nothing HTTP/1.1\r\nHost: a\r\n" + body),
                        oneAnswer("PATCH /v1 HTTP/1.1\r\nHost: a\r\n" + body),
                        oneAnswer("DELETE {path} HTTP/1.1\r\nHost: a\r\n{auth}" + body),
                        oneAnswer("GET {path} HTTP/1.1\r\nHost: a\r\n" + body),
                        oneAnswer("HEAD {path} HTTP/1.1\r\nHost: a\r\n" + body),
                        oneAnswer("OPTIONS {path} HTTP/1.1\r\nHost: a\r\n" + body),
                        oneAnswer("POST {path} HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n" + body),
                        oneAnswer("GET {path} HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n" + body),
                        refused("POST {path}/%2e%2e/x HTTP/1.1\r\nHost: a\r\n" + body),
                        refused("POST {path};x HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n" + body),
                        refused("TRACE {path} HTTP/1.1\r\nHost: a\r\n" + body),
                        refused("CONNECT a:80 HTTP/1.1\r\nHost: a\r\n" + body),
                        refused("POST {path} HTTP/1.1\r\nHost: a\r\nExpect: x\r\n" + body),
                        refused("POST {path} HTTP/1.1\r\nHost: a\r\nHost: b\r\n" + body),
                        refused("POST {path} HTTP/1.1\r\nHost: a\r\nContent-Encoding: gzip\r\n" + body)));
    }

    private static Stream<Trick> harmless() {
        var chunked = "2\r\n{}\r\n0\r\n\r\n";
        return Stream.of(
                oneAnswer(post("Content-Length: 2", "{}")),
                oneAnswer(post("Content-Length:2", "{}")),
                oneAnswer(post("Content-Length: \t 2 ", "{}")),
                oneAnswer(post("content-length: 2", "{}")),
                oneAnswer(post("Content-Length: 0000000002", "{}")),
                oneAnswer(post("Content-Length:\r\n 2", "{}")),
                oneAnswer(post("Content-Length: 0", "")),
                oneAnswer(post("Content-Length: 2\r\nContent_Length: 40", "{}")),
                oneAnswer(post("Content-Length: 2\r\nTransfer_Encoding: chunked", "{}")),
                oneAnswer(post("X: y\r\n Transfer-Encoding: chunked\r\nContent-Length: 2", "{}")),
                oneAnswer(post("X: y", "")),
                oneAnswer(post("Transfer-Encoding: chunked", chunked)),
                oneAnswer(post("Transfer-Encoding:chunked", chunked)),
                oneAnswer(post("Transfer-Encoding:\tchunked\t", chunked)),
                oneAnswer(post("TRANSFER-ENCODING: CHUNKED", chunked)),
                oneAnswer(post("Expect: 100-continue\r\nContent-Length: 2", "{}")),
                oneAnswer(post("Expect: 100-continue\r\nTransfer-Encoding: chunked", chunked)),
                oneAnswer("POST {path} HTTP/1.0\r\nHost: a\r\n{auth}Content-Length: 2\r\n\r\n{}"),
                refused("POST {path} HTTP/1.0\r\nHost: a\r\n{auth}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                        + SMUGGLED));
    }
}
