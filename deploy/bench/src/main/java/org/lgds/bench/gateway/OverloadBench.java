package org.lgds.bench.gateway;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;

import org.HdrHistogram.Histogram;
import org.lgds.bench.ClosedLoop;
import org.lgds.bench.Goals;
import org.lgds.bench.Settings;
import org.lgds.bench.Table;

/**
 * What is left of the good answers, those within a second, when callers ask for five times as much as a service can do: behind
 * the gateway, and without it.
 *
 * @param upstream the port of the service
 */
record OverloadBench(Proxy gateway, int upstream, Requests requests, Settings settings, Goals goals) {

    private static final int WARM_UPS = 5;

    private static final int FIRST_RATE = 200;
    private static final int LAST_RATE = 500;
    private static final int STEP = 50;
    private static final int STEP_SETTLE = 2;
    private static final int STEP_SECONDS = 5;
    /** Of the most good answers of any step: as good as these. */
    private static final double PEAK = 0.98;

    private static final int TIMES = 5;
    private static final int ROUNDS = 3;
    private static final int SETTLE = 5;
    private static final int SECONDS = 20;

    private static final double LEAST = 0.9;

    void run() throws Exception {
        new ClosedLoop(settings.clients(), 0, WARM_UPS * settings.requests())
                .run(() -> new Wire(gateway.port(), requests.reads()));
        Table.head(
                "callers",
                "a second",
                "good answers a second",
                "in the worst second",
                "p50",
                "p99",
                "503 a second",
                "p50",
                "p99",
                "gave up a second");
        var rate = peakRate();
        var peak = new ArrayList<Tally>();
        var overloaded = new ArrayList<Tally>();
        var unprotected = new ArrayList<Tally>();
        for (int round = 0; round < ROUNDS; round++) {
            peak.add(offer(gateway.port(), rate));
            overloaded.add(offer(gateway.port(), TIMES * rate));
            unprotected.add(offer(upstream, TIMES * rate));
            forget();
        }
        show("peak", rate, Tally.of(peak));
        show("five times the peak", TIMES * rate, Tally.of(overloaded));
        show("five times the peak, without the gateway", TIMES * rate, Tally.of(unprotected));
        var kept = Tally.of(overloaded).goodPerSecond() / Tally.of(peak).goodPerSecond();
        goals.atLeast("goodput at five times the load, of the peak", kept, LEAST);
    }

    /** The least rate at which there are as many good answers as there can be. */
    private int peakRate() throws InterruptedException {
        var steps = new LinkedHashMap<Integer, Double>();
        for (int rate = FIRST_RATE; rate <= LAST_RATE; rate += STEP) {
            var step = OpenLoad.offer(gateway.port(), rate, STEP_SETTLE, STEP_SECONDS, requests.busyReads());
            show("step", rate, step);
            steps.put(rate, step.goodPerSecond());
        }
        var most = steps.values().stream().mapToDouble(good -> good).max().orElseThrow();
        return steps.keySet().stream()
                .filter(rate -> steps.get(rate) >= PEAK * most)
                .findFirst()
                .orElseThrow();
    }

    private Tally offer(int port, int perSecond) throws InterruptedException {
        return OpenLoad.offer(port, perSecond, SETTLE, SECONDS, requests.busyReads());
    }

    /** What callers who have long left asked for must not keep those of the next round waiting. */
    private void forget() throws IOException {
        var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + upstream + Upstream.FORGET)
                .toURL()
                .openConnection();
        if (connection.getResponseCode() != 200) {
            throw new IllegalStateException("the upstream answered " + connection.getResponseCode());
        }
        connection.disconnect();
    }

    private static void show(String callers, long rate, Tally tally) {
        Table.row(
                callers,
                rate,
                tally.goodPerSecond(),
                tally.fewestGood(),
                time(tally.answers(), 50),
                time(tally.answers(), 99),
                tally.refusedPerSecond(),
                time(tally.refusals(), 50),
                time(tally.refusals(), 99),
                tally.gaveUpPerSecond());
    }

    /** Empty where there are none. */
    private static String time(Histogram times, double percentile) {
        return times.getTotalCount() == 0 ? "" : Table.ms(times.getValueAtPercentile(percentile));
    }
}
