package org.lgds.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.zip.GZIPInputStream;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

/** What answers hold, decompressed. */
final class Bodies {

    private Bodies() {}

    /** As it comes, which may be without end; the caller closes it. */
    static InputStream stream(HttpResponse<InputStream> response) throws IOException {
        return decompressed(response, response.body());
    }

    private static InputStream decompressed(HttpResponse<?> response, InputStream body) throws IOException {
        if (response.statusCode() == 304 || response.statusCode() == 204) {
            return new ByteArrayInputStream(new byte[0]);
        }
        var gzip = response.headers().firstValue("Content-Encoding").filter("gzip"::equalsIgnoreCase);
        return gzip.isPresent() ? new GZIPInputStream(body) : body;
    }

    /**
     * Whole, up to so many bytes of it. A request's own timeout ends with the headers of the answer, so reading has another.
     *
     * @throws HttpTimeoutException if it has not all come in time
     */
    static byte[] whole(HttpResponse<InputStream> response, int most, Duration timeout) throws IOException {
        var reading = new CompletableFuture<byte[]>();
        reading.orTimeout(timeout.toNanos(), NANOSECONDS).exceptionally(late -> {
            close(response.body());
            return null;
        });
        try (var body = response.body()) {
            reading.complete(decompressed(response, body).readNBytes(most));
        } catch (IOException e) {
            // Unless time was up first, and the reading was broken off.
            reading.completeExceptionally(e);
        }
        return outcome(reading, timeout);
    }

    private static byte[] outcome(CompletableFuture<byte[]> reading, Duration timeout) throws IOException {
        try {
            return reading.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw new HttpTimeoutException("the answer began and had not all come after " + timeout);
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
