package org.lgds.kit.test;

import java.util.stream.Stream;

import static org.lgds.kit.test.Trick.get;
import static org.lgds.kit.test.Trick.oneAnswer;
import static org.lgds.kit.test.Trick.refused;

/** Another way to write a path, a query or the line they are in. */
final class TargetTricks {

    private TargetTricks() {}

    static Stream<Trick> all() {
        return Stream.of(
                        targets().map(target -> refused(get(target))),
                        unread().map(Trick::refused),
                        lines().map(line -> refused(line + "\r\nHost: a\r\n\r\n")),
                        methods().map(method -> refused(method + " {path} HTTP/1.1\r\nHost: a\r\n\r\n")),
                        versions().map(version -> refused("GET {path} " + version + "\r\nHost: a\r\n\r\n")),
                        Stream.of(
                                oneAnswer("\r\n" + get("{path}")),
                                oneAnswer("GET  {path}  HTTP/1.1\r\nHost: a\r\n\r\n"),
                                oneAnswer("GET\t{path}\tHTTP/1.1\r\nHost: a\r\n\r\n"),
                                oneAnswer("GET {path} HTTP/1.0\r\nHost: a\r\n\r\n"),
                                oneAnswer("GET {path} HTTP/1.0\r\nHost: a\r\nConnection: keep-alive\r\n\r\n"),
                                oneAnswer("HEAD {path} HTTP/1.1\r\nHost: a\r\n\r\n"),
                                oneAnswer(get("{path}?q=a%3Bb"))))
                .flatMap(tricks -> tricks);
    }

    static Stream<String> targets() {
        return Stream.of(
                "/v1//smuggled",
                "//v1/smuggled",
                "/v1/smuggled//",
                "{path}/./x",
                "{path}/../smuggled",
                "{path}/..",
                "{path}/.",
                "/./v1/smuggled",
                "/../v1/smuggled",
                "{path}/%2e/x",
                "{path}/%2e%2e/smuggled",
                "{path}/%2E%2E/smuggled",
                "{path}/.%2e/smuggled",
                "{path}/%2e./smuggled",
                "{path}%2fx",
                "{path}%2Fx",
                "{path}/..%2fsmuggled",
                "{path}/..%2F..%2fsmuggled",
                "/v1%2fsmuggled",
                "%2fv1/smuggled",
                "{path}%5cx",
                "{path}%5Cx",
                "{path}\\x",
                "\\v1\\smuggled",
                "{path}/..\\smuggled",
                "{path}/..%5csmuggled",
                "{path};x=1",
                "{path};",
                "/v1;x/smuggled",
                "{path}/..;/smuggled",
                "{path}/;/smuggled",
                "{path}%3bx=1",
                "{path}%3Bx=1",
                "{path}%00",
                "{path}%00.json",
                "{path}/%00",
                "{path}\u0000",
                "{path}%01",
                "{path}%0d%0aX:%20y",
                "{path}%0a",
                "{path}%09",
                "{path}%7f",
                "{path}\u0001",
                "{path}\u007f",
                "{path}%252f",
                "{path}%252F..%252fsmuggled",
                "{path}/%252e%252e/smuggled",
                "{path}%25",
                "{path}%255c",
                "{path}%2500",
                "{path}%25252f",
                "{path}/%c0%af",
                "{path}/%C0%AF",
                "{path}/%c0%ae%c0%ae/smuggled",
                "{path}/%e0%80%af",
                "{path}/%f0%80%80%af",
                "{path}/%c1%9c",
                "{path}/%c0%80",
                "{path}/%e2%82",
                "{path}/%ff",
                "{path}/%fe%ff",
                "{path}/%ed%a0%80",
                "{path}/%f4%90%80%80",
                "{path}/%80",
                "{path}/\u00e9",
                "{path}/\u00c0\u00af",
                "{path}%",
                "{path}%4",
                "{path}%zz",
                "{path}%u002f",
                "{path}%u2215x",
                "{path}%-1",
                "/%76%31/smuggled",
                "/v1/smuggle%64",
                "/v1/%73muggled",
                "/v%31/smuggled",
                "{path}|x",
                "{path}{x}",
                "{path}^",
                "{path}`",
                "{path}\"x\"",
                "{path}<x>",
                "{path}[x]",
                "{path}#x",
                "{path}#/../smuggled",
                "{path}?q=1#x",
                "{path}?limit=1;limit=2",
                "{path}?a=1;b=2",
                "{path}?limit=1&;limit=2",
                "{path}?q=%00",
                "{path}?q=%",
                "{path}?q=%f",
                "{path}?q=%zz",
                "{path}?q=%c0%af",
                "{path}?q=%ff",
                "{path}?q=\u00e9",
                "{path}?q=\u0001",
                "{path}?q=a\\b",
                "{path}?q=a|b",
                "{path}?q={x}",
                "{path}?q=^",
                "{path}?q=`",
                "{path}?q=\"a\"",
                "{path}?q=<a>",
                "http://evil.example{path}",
                "HTTP://a{path}",
                "https://a{path}",
                "http:{path}",
                "//evil.example{path}",
                "a{path}",
                "a:80",
                "a",
                "*",
                ".",
                "?q=1",
                "#",
                "@a{path}",
                "{path}?q=" + "x".repeat(4096),
                "{path}?q=" + "x".repeat(9000),
                "{path}/" + "x/".repeat(4600) + "x");
    }

    /** Targets that {@link java.net.URI} does not take, which must not keep anyone from reading the rest of the head. */
    private static Stream<String> unread() {
        return Stream.of("{path}?q=|", "{path}|", "{path}?q={", "{path}?q=^", "{path}?q=`")
                .flatMap(target -> Stream.of(
                        "POST " + target + " HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                        "GET " + target + " HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                        "GET " + target + " HTTP/1.1\r\nHost: a/b\r\n\r\n",
                        "GET " + target + " HTTP/1.1\r\nX: y\r\n\r\n",
                        "POST " + target
                                + " HTTP/1.1\r\nHost: a\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
                        get(target, "Connection: Authorization")));
    }

    private static Stream<String> lines() {
        return Stream.of(
                "GET {path}",
                "GET {path} ",
                "GET",
                "{path}",
                "GET {path}HTTP/1.1",
                "GET {path} HTTP/1.1 ",
                "GET {path} HTTP/1.1 x",
                "GET {path} x HTTP/1.1",
                "GET {path} HTTP/1.1\t",
                "GET {path} HTTP/1.1\u0000",
                "GET {path}\u000bHTTP/1.1\u000b",
                "GET {path} HTTP/1.1\rX: y",
                "GET\u0000{path} HTTP/1.1",
                "GET\u00a0{path}\u00a0HTTP/1.1",
                "GET {path}\u0085HTTP/1.1",
                "HTTP/1.1 200 OK",
                "GET {path} HTTP/1.0\r\nX: y\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    }

    private static Stream<String> methods() {
        return Stream.of(
                "get",
                "Get",
                "GEt",
                "TRACE",
                "TRACK",
                "CONNECT",
                "BREW",
                "PROPFIND",
                "LOCK",
                "PURGE",
                "DEBUG",
                "LINK",
                "PRI",
                "GET,POST",
                "GET/",
                "\"GET\"",
                "GET:",
                "X".repeat(200));
    }

    private static Stream<String> versions() {
        return Stream.of(
                "HTTP/0.9",
                "HTTP/1.2",
                "HTTP/1.9",
                "HTTP/2",
                "HTTP/2.0",
                "HTTP/3",
                "HTTP/9.9",
                "HTTP/11.1",
                "HTTP/1.11",
                "HTTP/1.1.1",
                "HTTP/01.1",
                "HTTP/1,1",
                "HTTP/1. 1",
                "HTTP / 1.1",
                "HTTP/-1.1",
                "HTTP/1.x",
                "HTTP",
                "HTTPS/1.1",
                "ICY/1.1",
                "RTSP/1.0");
    }
}
