package org.lgds.gateway.hygiene;

import java.util.List;
import java.util.stream.Stream;

import static org.lgds.gateway.hygiene.FrameTricks.LINE;
import static org.lgds.gateway.hygiene.FrameTricks.NO_FLAG;
import static org.lgds.gateway.hygiene.FrameTricks.and;
import static org.lgds.gateway.hygiene.FrameTricks.bytes;
import static org.lgds.gateway.hygiene.FrameTricks.headers;
import static org.lgds.gateway.hygiene.FrameTricks.passing;
import static org.lgds.gateway.hygiene.FrameTricks.post;
import static org.lgds.gateway.test.Frames.CONTINUATION;
import static org.lgds.gateway.test.Frames.DATA;
import static org.lgds.gateway.test.Frames.END_HEADERS;
import static org.lgds.gateway.test.Frames.END_STREAM;
import static org.lgds.gateway.test.Frames.HEADERS;
import static org.lgds.gateway.test.Frames.PADDED;
import static org.lgds.gateway.test.Frames.frame;
import static org.lgds.gateway.test.Frames.head;

/** Frames in an order, or of a length, that is not as it was said; and some that are right. */
final class FrameSequences {

    private FrameSequences() {}

    static Stream<FrameTricks> all(String token) {
        return Stream.of(bodies(token), sequences(), harmless(token)).flatMap(tricks -> tricks);
    }

    /** With and without the gateway reading the body for itself first. */
    private static Stream<FrameTricks> bodies(String token) {
        return Stream.of("application/json", "text/plain")
                .flatMap(type -> Stream.of("1", "3", "0", "50", "2, 3", "x")
                        .map(length -> new FrameTricks(
                                type + " of two bytes said to be " + length,
                                false,
                                List.of(
                                        headers(NO_FLAG, post(token, "content-type", type, "content-length", length)),
                                        frame(DATA, END_STREAM, 1, bytes("{}"))))));
    }

    private static Stream<FrameTricks> sequences() {
        return Stream.of(
                new FrameTricks("data before a head", false, List.of(frame(DATA, END_STREAM, 1, bytes("{}")))),
                new FrameTricks("a head on no stream", false, List.of(frame(HEADERS, 5, 0, head(LINE)))),
                new FrameTricks("a head on a stream of the server", false, List.of(frame(HEADERS, 5, 2, head(LINE)))),
                new FrameTricks(
                        "a head broken off by data",
                        false,
                        List.of(frame(HEADERS, NO_FLAG, 1, head(LINE)), frame(DATA, END_STREAM, 1, bytes("{}")))),
                new FrameTricks(
                        "the rest of a head on another stream",
                        false,
                        List.of(
                                frame(HEADERS, END_STREAM, 1, head(LINE)),
                                frame(CONTINUATION, END_HEADERS, 3, head(List.of("x", "y"))))),
                new FrameTricks(
                        "a head without end",
                        false,
                        Stream.concat(
                                        Stream.of(frame(HEADERS, END_STREAM, 1, head(LINE))),
                                        Stream.generate(() -> frame(
                                                        CONTINUATION,
                                                        NO_FLAG,
                                                        1,
                                                        head(List.of("x", "y".repeat(8_000)))))
                                                .limit(20))
                                .toList()),
                new FrameTricks(
                        "more padding than there is",
                        false,
                        List.of(frame(HEADERS, END_STREAM | END_HEADERS | PADDED, 1, new byte[] {(byte) 200, 0}))),
                new FrameTricks("no HPACK", false, List.of(frame(HEADERS, END_STREAM | END_HEADERS, 1, new byte[] {
                    (byte) 0xff, 1, 2, 3
                }))));
    }

    private static Stream<FrameTricks> harmless(String token) {
        return Stream.of(
                passing("as it should be", headers(END_STREAM, LINE)),
                passing("the host twice, alike", headers(END_STREAM, and("host", "localhost"))),
                passing("a long head", headers(END_STREAM, and("x", "y".repeat(12_000)))),
                passing("te: trailers", headers(END_STREAM, and("te", "trailers"))),
                passing("a method's override", headers(END_STREAM, and("x-http-method-override", "DELETE"))),
                passing(
                        "a head in two frames",
                        frame(HEADERS, END_STREAM, 1, head(LINE)),
                        frame(CONTINUATION, END_HEADERS, 1, head(List.of("x", "y")))),
                passing(
                        "a body in two frames",
                        headers(NO_FLAG, post(token)),
                        frame(DATA, NO_FLAG, 1, bytes("{")),
                        frame(DATA, END_STREAM, 1, bytes("}"))),
                passing(
                        "a body with its length",
                        headers(NO_FLAG, post(token, "content-length", "2")),
                        frame(DATA, END_STREAM, 1, bytes("{}"))),
                passing(
                        "a length said twice alike, which becomes one",
                        headers(NO_FLAG, post(token, "content-length", "2, 2")),
                        frame(DATA, END_STREAM, 1, bytes("{}"))),
                passing(
                        "padding",
                        headers(NO_FLAG, post(token, "content-length", "2")),
                        frame(DATA, END_STREAM | PADDED, 1, bytes("\u0003{}\u0000\u0000\u0000"))),
                passing(
                        "trailers, which are forgotten",
                        headers(NO_FLAG, post(token)),
                        frame(DATA, NO_FLAG, 1, bytes("{}")),
                        headers(END_STREAM, List.of("x-forwarded-for", "evil.example"))));
    }
}
