package org.lgds.gateway.seen;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * One line of JSON for each request, written by a thread of its own: a pipe that is full, or a slow disk, holds up no
 * request. What cannot be written soon enough is dropped, and counted.
 */
@ApplicationScoped
class AccessLog {

    private static final byte[] END = new byte[0];
    private static final long STOPS_WITHIN_MS = 2_000;

    /** To wake the writer for each line would cost a request more than to make the line. */
    private static final long BETWEEN_WRITES_MS = 20;

    private final boolean enabled;
    private final ObjectWriter json;
    private final Counter dropped;
    private final BlockingQueue<byte[]> waiting;
    private final Thread writer;

    AccessLog(SeenSettings settings, ObjectMapper json, MeterRegistry meters) {
        this.enabled = settings.accessLog();
        this.json = json.writerFor(Served.class).withRootValueSeparator("");
        this.dropped = Counter.builder("lgds.gateway.access.log.dropped")
                .description("Lines that could not be written in time")
                .register(meters);
        this.waiting = new LinkedBlockingQueue<>(settings.waiting());
        this.writer = new Thread(() -> writeAll(settings), "access-log");
        writer.setDaemon(true);
        if (enabled) {
            writer.start();
        }
    }

    void write(Served served) {
        if (!enabled) {
            return;
        }
        try {
            if (!waiting.offer(json.writeValueAsBytes(served))) {
                dropped.increment();
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes what is still waiting. */
    @PreDestroy
    void close() throws InterruptedException {
        if (enabled && waiting.offer(END)) {
            writer.join(STOPS_WITHIN_MS);
        }
    }

    private void writeAll(SeenSettings settings) {
        try (var out = new BufferedOutputStream(open(settings), 64 * 1024)) {
            for (var line = waiting.take(); line != END; line = next(out)) {
                out.write(line);
                out.write('\n');
            }
        } catch (IOException | UncheckedIOException e) {
            Log.error("The access log cannot be written; no more lines will be", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next line; where there is none yet, all before it have gone out. */
    private byte[] next(OutputStream out) throws IOException, InterruptedException {
        var line = waiting.poll();
        if (line != null) {
            return line;
        }
        out.flush();
        Thread.sleep(BETWEEN_WRITES_MS);
        return waiting.take();
    }

    private static OutputStream open(SeenSettings settings) throws IOException {
        return settings.file().isPresent()
                ? Files.newOutputStream(settings.file().get(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                : new FileOutputStream(FileDescriptor.out);
    }
}
