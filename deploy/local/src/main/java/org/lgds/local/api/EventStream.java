package org.lgds.local.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import org.lgds.local.StackFailure;

/** Listens to the gateway's stream of server-sent events. */
public final class EventStream implements AutoCloseable {
    private final InputStream stream;
    private final BlockingQueue<JsonNode> events = new LinkedBlockingQueue<>();

    public EventStream(InputStream stream) {
        this.stream = stream;
        var reader = new Thread(this::read, "events");
        reader.setDaemon(true);
        reader.start();
    }

    /** The next event that is meant, those before it passed over. */
    public JsonNode await(String what, Predicate<JsonNode> meant, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        try {
            while (true) {
                var event = events.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (event == null) {
                    throw new StackFailure("No event came within " + patience.toSeconds() + " s: " + what + ".");
                }
                if (meant.test(event)) {
                    return event;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("The check was interrupted.", e);
        }
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            // it has ended already
        }
    }

    /** Only the data lines matter here: each carries a whole CloudEvent. */
    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var data = new StringBuilder();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data:")) {
                    data.append(line.substring("data:".length()).strip());
                } else if (line.isEmpty() && data.length() > 0) {
                    events.add(Api.JSON.readTree(data.toString()));
                    data.setLength(0);
                }
            }
        } catch (IOException e) {
            // closed by us, or the wait for an event says what is missing
        }
    }
}
