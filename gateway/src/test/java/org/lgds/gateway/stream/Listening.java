package org.lgds.gateway.stream;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A client of the stream, such as a browser's EventSource. */
final class Listening implements AutoCloseable {

    record Message(String id, String event, String data) {}

    final List<Message> messages = new CopyOnWriteArrayList<>();
    final List<String> comments = new CopyOnWriteArrayList<>();
    final HttpResponse<Stream<String>> answer;
    volatile boolean ended;

    /** After which it would resume: as a browser keeps it, also that of a block without data. */
    volatile String lastId;

    private final Stream<String> lines;

    Listening(URL gateway, String query, String token, String lastEventId) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create(gateway.toString().replaceAll("/$", "") + "/v1/events/stream" + query))
                .timeout(Duration.ofSeconds(20));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofLines());
        lines = answer.body();
        var thread = new Thread(this::read);
        thread.setDaemon(true);
        thread.start();
    }

    List<String> ids() {
        return messages.stream().map(Message::id).toList();
    }

    List<String> events() {
        return messages.stream().map(Message::event).toList();
    }

    private void read() {
        try {
            var message = new String[3];
            lines.forEach(line -> take(line, message));
        } catch (RuntimeException e) {
            comments.add("broken: " + e);
        }
        ended = true;
    }

    private void take(String line, String[] message) {
        if (line.isEmpty()) {
            lastId = message[0];
            if (message[2] != null) {
                messages.add(new Message(message[0], message[1], message[2]));
            }
            message[2] = null;
        } else if (line.startsWith(":")) {
            comments.add(line);
        } else if (line.startsWith("id: ")) {
            message[0] = line.substring(4);
        } else if (line.startsWith("event: ")) {
            message[1] = line.substring(7);
        } else if (line.startsWith("data: ")) {
            message[2] = message[2] == null ? line.substring(6) : message[2] + "\n" + line.substring(6);
        }
    }

    @Override
    public void close() {
        lines.close();
    }
}
