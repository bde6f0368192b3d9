package org.lgds.kit.test;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

/** Plays a {@link Trick} on a connection of its own and sees that every answer belongs to what was asked. */
public final class Conversation implements AutoCloseable {

    /** @param body decoded from its chunks */
    private record Answer(int status, String head, String body) {}

    private final Socket socket;
    private final InputStream in;

    private Conversation(URL to) throws IOException {
        socket = new Socket(to.getHost(), to.getPort());
        socket.setSoTimeout(10_000);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /**
     * Plays a trick, with a question after it on the same connection and one on another.
     *
     * @param path what anyone may read and {@code token} may post to
     */
    public static void play(Trick trick, URL to, String path, String token) throws IOException {
        var text = trick.text().replace("{path}", path).replace("{auth}", "Authorization: Bearer " + token + "\r\n");
        var marker = marker();
        var answers = new ArrayList<Answer>();
        try (var talk = new Conversation(to)) {
            talk.send(text + Trick.get(marker));
            var answer = talk.read(text.startsWith("HEAD "));
            while (answer != null && !answer.body().contains(marker)) {
                answers.add(answer);
                answer = talk.read(false);
            }
            if (answer != null) {
                talk.mustAnswer(marker());
            }
        }
        try (var another = new Conversation(to)) {
            another.mustAnswer(marker());
        }
        check(trick, answers);
    }

    private static void check(Trick trick, List<Answer> answers) {
        assertThat(answers)
                .as(trick.toString())
                .noneMatch(answer -> answer.body().contains("\"/v1/smuggled\""));
        assertThat(answers).as(trick.toString()).hasSizeLessThanOrEqualTo(1);
        assertThat(answers).as(trick.toString()).noneMatch(answer -> answer.status() == 101 || answer.status() == 500);
        if (trick.outcome() == Trick.Outcome.ONE_ANSWER) {
            assertThat(answers).as(trick.toString()).hasSize(1);
        } else {
            assertThat(answers)
                    .as(trick.toString())
                    .allMatch(answer -> answer.status() >= 400 && answer.status() < 500
                            || answer.status() == 501
                            || answer.status() == 505);
        }
        assertThat(answers)
                .as(trick.toString())
                .filteredOn(answer -> answer.status() >= 400 && !answer.body().isEmpty())
                .allMatch(answer -> answer.head().contains("application/problem+json"));
    }

    private static String marker() {
        return "/v1/marker-" + UUID.randomUUID();
    }

    private void mustAnswer(String marker) throws IOException {
        send(Trick.get(marker));
        assertThat(read(false)).isNotNull().satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).contains(marker);
        });
    }

    /** That the other side has closed already is told by reading. */
    private void send(String text) throws IOException {
        try {
            socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        } catch (SocketException closed) {
            assertThat(closed).hasMessageMatching("(?i).*(reset|broken pipe|closed|aborted).*");
        }
    }

    /** @return the next final answer, or null if the other side closed instead */
    private Answer read(boolean withoutBody) throws IOException {
        try {
            var head = head();
            while (head.startsWith("HTTP/1.1 100 ")) {
                head = head();
            }
            if (head.isEmpty()) {
                return null;
            }
            // The version of a request is given back, whatever it is.
            assertThat(head).matches("(?s)[A-Z]+/[\\d.]+ \\d{3} .*");
            var status = Integer.parseInt(head.split(" ", 3)[1]);
            return new Answer(status, head, withoutBody || status == 204 || status == 304 ? "" : body(head));
        } catch (SocketException closed) {
            return null;
        }
    }

    private String head() throws IOException {
        var line = line();
        var head = new StringBuilder(line);
        while (!line.isEmpty()) {
            line = line();
            head.append("\r\n").append(line);
        }
        return head.toString();
    }

    private String body(String head) throws IOException {
        var lower = head.toLowerCase(Locale.ROOT);
        if (lower.contains("\r\ntransfer-encoding: chunked")) {
            var body = new StringBuilder();
            for (var size = size(); size > 0; size = size()) {
                body.append(new String(in.readNBytes(size), ISO_8859_1));
                line();
            }
            line();
            return body.toString();
        }
        var at = lower.indexOf("\r\ncontent-length: ");
        if (at < 0) {
            // The first version of HTTP may say by its end how long an answer is.
            return lower.startsWith("http/1.0 ") ? new String(in.readAllBytes(), ISO_8859_1) : "";
        }
        return new String(
                in.readNBytes(Integer.parseInt(lower.substring(at + 18).split("\r\n")[0])), ISO_8859_1);
    }

    private int size() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
