package org.lgds.bench.gateway;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

import org.lgds.bench.Memory;
import org.lgds.local.LocalStack;
import org.lgds.local.Options;
import org.lgds.local.service.Applications;

/** The services and the gateway with PostgreSQL and Kafka, which go on while those are stopped and started again. */
final class Suite implements AutoCloseable {

    private static final List<String> APPLICATIONS =
            List.of(Applications.ASSET, Applications.COUNCIL, Applications.ENGAGEMENT, Applications.GATEWAY);
    /** One read of each service that needs a token. */
    private static final List<String> READS =
            List.of("/v1/assets?limit=1", "/v1/councils/LDS", "/v1/engagements?limit=1");

    private static final int PATIENCE_SECONDS = 60;
    /** To ask more often would take what those need that start. */
    private static final int BETWEEN_MILLIS = 50;

    /**
     * What a start came to.
     *
     * @param seconds until each service had answered a caller with a token through the gateway
     * @param mebibytes what all four had in memory then
     */
    record Start(double seconds, long mebibytes) {}

    private final LocalStack stack;
    private final Issuer issuer;
    private final String token;

    private Suite(LocalStack stack, Issuer issuer) {
        this.stack = stack;
        this.issuer = issuer;
        this.token = issuer.tokens("start-", 1).get(0);
    }

    /** With all data loaded and the start caches made: as it is at the third start of deploy/run. */
    static Suite prepared(Options options) throws Exception {
        var issuer = new Issuer(GatewayBench.realm(options.ports()));
        try (var first = new Suite(LocalStack.start(options), issuer)) {
            first.awaitAnswers();
            first.stop();
        }
        var again = new Issuer(GatewayBench.realm(options.ports()));
        var suite = new Suite(LocalStack.start(options.withoutReset()), again);
        suite.awaitAnswers();
        suite.stop();
        return suite;
    }

    Start start() throws Exception {
        var begin = System.nanoTime();
        var threads = Executors.newFixedThreadPool(APPLICATIONS.size());
        try {
            var all = APPLICATIONS.stream()
                    .map(name -> CompletableFuture.runAsync(() -> stack.start(name), threads))
                    .toArray(CompletableFuture<?>[]::new);
            awaitAnswers();
            var seconds = (System.nanoTime() - begin) / 1e9;
            var memory = APPLICATIONS.stream()
                    .mapToLong(name -> new Memory(stack.pid(name)).megabytes())
                    .sum();
            CompletableFuture.allOf(all).join();
            stop();
            return new Start(seconds, memory);
        } finally {
            threads.shutdownNow();
        }
    }

    private void stop() {
        APPLICATIONS.parallelStream().forEach(stack::stop);
    }

    private void awaitAnswers() throws InterruptedException {
        for (var path : READS) {
            var last = "nothing";
            for (var end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L; !last.equals("200"); ) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("%s answers %s".formatted(path, last));
                }
                Thread.sleep(BETWEEN_MILLIS);
                last = answer(path);
            }
        }
    }

    private String answer(String path) {
        try {
            var connection = (HttpURLConnection)
                    URI.create(stack.gateway() + path).toURL().openConnection();
            connection.setRequestProperty("Authorization", "Bearer " + token);
            return Integer.toString(connection.getResponseCode());
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        stack.close();
        issuer.close();
    }
}
