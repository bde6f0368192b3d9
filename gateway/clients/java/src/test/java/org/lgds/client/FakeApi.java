package org.lgds.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** An API that answers as it was told to, one answer after the other, and a time that passes only while someone waits. */
final class FakeApi implements AutoCloseable {

    record Asked(String verb, String target, Headers headers, String body) {}

    record Told(int status, Map<String, String> headers, byte[] body, boolean whole) {

        Told(int status, Map<String, String> headers, byte[] body) {
            this(status, headers, body, true);
        }

        static Told json(int status, String json) {
            return new Told(status, new LinkedHashMap<>(Map.of("Content-Type", "application/json")), bytes(json));
        }

        static Told problem(int status, String kind) {
            return problemOf(status, "https://api.lgds.example/docs/problems/" + kind);
        }

        private static Told problemOf(int status, String type) {
            var body = "{'type':'%s','title':'Titled','status':%d,'detail':'Do so.'}".formatted(type, status);
            return json(status, body).with("Content-Type", "application/problem+json");
        }

        /** As the gateway refuses it: the type is the IANA's. */
        static Told spent(int seconds) {
            return problemOf(429, "https://iana.org/assignments/http-problem-types#quota-exceeded")
                    .with("Retry-After", String.valueOf(seconds));
        }

        /** The connection ends without an answer. */
        static Told nothing() {
            return new Told(0, Map.of(), new byte[0]);
        }

        /** Of what it holds the first half comes, and then nothing, and the connection does not end. */
        Told stalls() {
            return new Told(status, headers, body, false);
        }

        Told with(String name, String value) {
            headers.put(name, value);
            return this;
        }

        Told zipped() throws IOException {
            var out = new ByteArrayOutputStream();
            try (var zip = new GZIPOutputStream(out)) {
                zip.write(body);
            }
            return new Told(status, headers, out.toByteArray()).with("Content-Encoding", "gzip");
        }

        private static byte[] bytes(String json) {
            return json.replace('\'', '"').getBytes(UTF_8);
        }
    }

    final List<Asked> asked = new ArrayList<>();
    final List<Duration> waited = new ArrayList<>();
    private final Deque<Told> told = new ArrayDeque<>();
    private final HttpServer server;
    private Instant now = Instant.parse("2026-11-30T09:00:00Z");

    FakeApi() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    FakeApi tells(Told... answers) {
        told.addAll(List.of(answers));
        return this;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    LgdsClient.Builder client() {
        return LgdsClient.at(address()).time(clock(), time -> {
            waited.add(time);
            now = now.plus(time);
        });
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    private Clock clock() {
        return new Clock() {

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        asked.add(new Asked(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), exchange.getRequestHeaders(), body));
        var next = told.isEmpty() ? Told.problem(500, "not-told") : told.remove();
        if (next.status() == 0) {
            throw new IOException("hung up, as told");
        }
        next.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(next.status(), next.body().length == 0 ? -1 : next.body().length);
        if (next.whole()) {
            exchange.getResponseBody().write(next.body());
            exchange.close();
        } else {
            exchange.getResponseBody().write(next.body(), 0, next.body().length / 2);
            exchange.getResponseBody().flush();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
