package org.lgds.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.lgds.local.StackFailure;
import org.lgds.local.api.Api.Answer;

import static org.awaitility.Awaitility.await;
import static org.lgds.e2e.Suite.API;

/** Some clients that ask the gateway without a pause, and remember what was refused. */
final class Load implements AutoCloseable {

    static final int READERS = 4;
    static final int WRITERS = 2;
    static final int CLIENTS = READERS + WRITERS;

    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    private final List<CompletableFuture<Void>> clients = new ArrayList<>();
    private final ConcurrentLinkedQueue<String> refusals = new ConcurrentLinkedQueue<>();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger answers = new AtomicInteger();
    private final String token = Leeds.token();
    private volatile boolean over;

    private Load() {}

    /** Half of the readers go through the gateway's cache, which asks the service whether what it has is still so. */
    static Load on(String asset) {
        var load = new Load();
        for (int i = 0; i < READERS; i++) {
            var caller = i % 2 == 0 ? null : load.token;
            load.client("GET", round -> API.get("/v1/assets/" + asset, caller));
        }
        for (int i = 0; i < WRITERS; i++) {
            var own = Suite.SAMPLE.newAsset("Written by " + i);
            load.client("POST", round -> load.write(own, own + "-" + round));
        }
        return load;
    }

    static String reference(String asset) {
        return API.get("/v1/adoptions/LDS/" + asset, Leeds.token())
                .expect(200)
                .body()
                .path("externalId")
                .asText();
    }

    /** Waits until so many more were answered with success. */
    void awaitMore(int some) {
        var wanted = answers.get() + some;
        await().atMost(Duration.ofMinutes(1)).until(() -> answers.get() >= wanted);
    }

    /** What was not answered with success, as method and status, or why there was none. */
    List<String> refusals() {
        return List.copyOf(refusals);
    }

    /** What each asset that was written was last said to have. */
    Map<String, String> acknowledged() {
        return acknowledged;
    }

    @Override
    public void close() {
        over = true;
        clients.forEach(CompletableFuture::join);
        threads.shutdown();
    }

    private interface Client {
        Answer ask(int round);
    }

    private void client(String method, Client client) {
        clients.add(CompletableFuture.runAsync(
                () -> {
                    for (int round = 0; !over; round++) {
                        ask(method, client, round);
                    }
                },
                threads));
    }

    private void ask(String method, Client client, int round) {
        try {
            var answer = client.ask(round);
            if (answer.status() < 300) {
                answers.incrementAndGet();
            } else {
                refusals.add(method + " " + answer.status());
            }
        } catch (StackFailure none) {
            refusals.add(method + " " + none.getMessage());
        }
    }

    private Answer write(String asset, String reference) {
        var answer = Leeds.sync(API, token, List.of(Leeds.live(asset, reference)));
        if (answer.status() == 207 && answer.body().at("/items/0/status").asInt() < 300) {
            acknowledged.put(asset, reference);
        } else if (answer.status() == 207) {
            refusals.add("POST " + answer.body());
        }
        return answer;
    }
}
