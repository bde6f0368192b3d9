package org.lgds.local.check;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.lgds.local.LocalStack;
import org.lgds.local.Progress;
import org.lgds.local.StackFailure;
import org.lgds.local.api.Api;
import org.lgds.local.api.EventStream;
import org.lgds.local.sample.Sample;

/**
 * Proves through the public API that the running suite works: Leeds, advised to adopt an asset, goes live with it. Fails
 * with the first step that does not hold. It may be run again and again on kept data.
 */
public final class Check {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long POLL_MILLIS = 200;
    private static final String LEEDS = "LDS";

    private final LocalStack stack;
    private final Progress progress;
    private final Api api;

    public Check(LocalStack stack, Progress progress) {
        this.stack = stack;
        this.progress = progress;
        this.api = new Api(stack.gateway(), stack.realm());
    }

    public void run() {
        if (!stack.isWhole()) {
            throw new StackFailure("Not proved: all processes. Some were left out; the check needs every one.");
        }
        var leeds = token();
        try (var events = new EventStream(api.stream("/v1/events/stream", leeds))) {
            var asset = listedAsset();
            var recommendation = acceptedRecommendation(asset);
            syncAdoption(asset, leeds);
            anonymousRead(asset);
            eventArrives(events, asset);
            recommendationIsImplemented(recommendation);
            bristolIsRefused(asset);
        }
        everythingIsReady();
    }

    private String token() {
        return proved("token", "leeds-sync may act for Leeds", () -> {
            var token = api.machineToken("leeds-sync");
            var me = api.get("/v1/me", token).expect(200).body();
            if (!me.path("councils").toString().contains(LEEDS)) {
                throw new StackFailure("/v1/me does not name Leeds: " + me);
            }
            return token;
        });
    }

    /** An asset of the check's own that was never adopted: going live with it is something new each time. */
    private String listedAsset() {
        return new Sample(stack).newAsset("Made by deploy/run --check");
    }

    private String acceptedRecommendation(String asset) {
        var advisor = api.userToken("advisor");
        var engagement = new Sample(stack).openEngagement();
        var issued = Sample.created(() -> api.post(
                "/v1/recommendations",
                Map.of("engagement", engagement, "asset", asset, "rationale", "Made by deploy/run --check"),
                advisor));
        var path = "/v1/recommendations/" + issued.path("id").asText();
        Sample.created(() -> api.post(path + "/issue", null, advisor, api.get(path, advisor)));
        var officer = api.userToken("lds-sro");
        api.post(path + "/acceptance", null, officer, api.get(path, officer)).expect(200);
        return path;
    }

    private void syncAdoption(String asset, String leeds) {
        proved("synced adoption", "Leeds is live with " + asset, () -> {
            sync(
                    Map.of(
                            "council",
                            LEEDS,
                            "asset",
                            asset,
                            "stage",
                            "live",
                            "assetVersion",
                            Sample.VERSION,
                            "wentLiveOn",
                            "2026-01-05",
                            "externalId",
                            "check"),
                    leeds);
            return null;
        });
    }

    private void sync(Map<String, String> adoption, String token) {
        var results = api.post("/v1/adoptions/batch", List.of(adoption), token)
                .expect(207)
                .body()
                .path("items");
        if (results.size() != 1 || results.get(0).path("status").asInt() >= 300) {
            throw new StackFailure("The adoption was not taken: " + results);
        }
    }

    private void anonymousRead(String asset) {
        proved("anonymous read", "anyone sees it", () -> {
            if (liveAdoptions(asset).isEmpty()) {
                throw new StackFailure("The live adoption cannot be read without a token.");
            }
            return null;
        });
    }

    private String liveAdoptions(String asset) {
        var items = api.get("/v1/adoptions?council=" + LEEDS + "&asset=" + asset + "&stage=live", null)
                .expect(200)
                .body()
                .path("items");
        return items.isEmpty() ? "" : items.toString();
    }

    private void eventArrives(EventStream events, String asset) {
        proved(
                "SSE event",
                "the stream tells that Leeds went live",
                () -> events.await(
                        "org.lgds.adoption.went_live.v1",
                        event -> event.path("type").asText().equals("org.lgds.adoption.went_live.v1")
                                && event.path("data").toString().contains(asset),
                        PATIENCE));
    }

    private void recommendationIsImplemented(String path) {
        proved("recommendation", "implemented by going live", () -> {
            var advisor = api.userToken("advisor");
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!api.get(path, advisor)
                    .expect(200)
                    .body()
                    .path("state")
                    .asText()
                    .equals("implemented")) {
                if (System.nanoTime() > deadline) {
                    throw new StackFailure(path + " is not implemented after " + PATIENCE.toSeconds() + " s.");
                }
                pause();
            }
            return null;
        });
    }

    private void bristolIsRefused(String asset) {
        proved("Bristol refused", "bristol-sync may not write for Leeds", () -> {
            var adoption = Map.of("council", LEEDS, "asset", asset, "stage", "retired");
            var answer = api.post("/v1/adoptions/batch", List.of(adoption), api.machineToken("bristol-sync"))
                    .expect(207, 403);
            if (answer.status() == 207 && answer.body().at("/items/0/status").asInt() != 403) {
                throw new StackFailure("Bristol could write for Leeds: " + answer.body());
            }
            return null;
        });
    }

    private void everythingIsReady() {
        proved("all processes", "ready at the end too", () -> {
            var down =
                    stack.names().stream().filter(name -> !stack.isReady(name)).collect(Collectors.joining(", "));
            if (!down.isEmpty()) {
                throw new StackFailure("Not ready: " + down);
            }
            return null;
        });
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("The check was interrupted.", e);
        }
    }

    private <T> T proved(String what, String detail, Supplier<T> step) {
        var begin = System.nanoTime();
        try {
            var result = step.get();
            progress.done("proved: " + what, detail, Progress.since(begin));
            return result;
        } catch (StackFailure e) {
            throw new StackFailure("Not proved: " + what + ". " + e.getMessage(), e);
        }
    }
}
