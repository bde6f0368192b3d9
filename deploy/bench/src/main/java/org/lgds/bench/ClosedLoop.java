package org.lgds.bench;

import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.HdrHistogram.Histogram;

/** Clients that each send their next request when the last was answered, warmed up by count. */
public record ClosedLoop(int clients, int warmUp, int requests) {

    private static final long SEED = 42;
    private static final long LONGEST_US = TimeUnit.MINUTES.toMicros(2);

    /** Runs the warm-up alone. */
    public void warmUp(Client.Opening opening) throws Exception {
        loop(opening, warmUp);
    }

    /** Runs so many requests by each client, after the warm-up. */
    public Measured run(Client.Opening opening) throws Exception {
        warmUp(opening);
        var begin = System.nanoTime();
        var times = loop(opening, requests);
        var seconds = (System.nanoTime() - begin) / 1e9;
        return new Measured(
                times.getTotalCount() / seconds, times.getValueAtPercentile(50), times.getValueAtPercentile(99));
    }

    private Histogram loop(Client.Opening opening, int count) throws Exception {
        var threads = Executors.newFixedThreadPool(clients);
        try {
            var running = new ArrayList<Future<Histogram>>();
            for (int i = 0; i < clients; i++) {
                var random = new SplittableRandom(SEED + i);
                running.add(threads.submit(one(opening, random, count)));
            }
            var all = new Histogram(LONGEST_US, 3);
            for (var client : running) {
                all.add(client.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a request failed: " + e.getCause().getMessage(), e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Histogram> one(Client.Opening opening, SplittableRandom random, int count) {
        return () -> {
            var times = new Histogram(LONGEST_US, 3);
            try (var client = opening.open()) {
                for (int i = 0; i < count; i++) {
                    var begin = System.nanoTime();
                    client.run(random);
                    times.recordValue(Math.min(LONGEST_US, (System.nanoTime() - begin) / 1000));
                }
            }
            return times;
        };
    }
}
