package org.lgds.local.sample;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.lgds.local.LocalStack;
import org.lgds.local.StackFailure;
import org.lgds.local.api.Api;
import org.lgds.local.api.Api.Answer;

/**
 * Fills an empty suite through the public API: real assets, and adoptions and an engagement that are invented and say so.
 * It looks first and adds what is missing, so it may be run at every start.
 */
public final class Sample {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long POLL_MILLIS = 200;
    private static final String INVENTED = "Sample (invented): ";
    private static final String LEEDS = "LDS";

    /** The released version of {@link #newAsset}. */
    public static final String VERSION = "1.0.0";

    private final Api api;

    public Sample(LocalStack stack) {
        this.api = new Api(stack.gateway(), stack.realm());
    }

    public void load() {
        var ids = SampleAsset.ALL.stream().map(this::listed).toList();
        adopt("leeds-sync", LEEDS, ids.get(0), Map.of("stage", "planned", "externalId", "sample-1"));
        adopt("leeds-sync", LEEDS, ids.get(2), live("2.0.0", "2025-03-03", "sample-2"));
        adopt("bristol-sync", "BST", ids.get(0), live("3.1.0", "2024-09-16", "sample-1"));
        adopt("bristol-sync", "BST", ids.get(1), Map.of("stage", "evaluating", "externalId", "sample-2"));
        openEngagement();
    }

    /** An engagement of Leeds that takes recommendations: the open one, or a new one by way of a request. */
    public String openEngagement() {
        var advisor = api.userToken("advisor");
        var engagements = api.get("/v1/engagements?limit=100&council=" + LEEDS, advisor)
                .expect(200)
                .body()
                .path("items");
        for (var engagement : engagements) {
            if (!List.of("completed", "ended_early")
                    .contains(engagement.path("state").asText())) {
                return engagement.path("id").asText();
            }
        }
        return acceptedRequest(advisor);
    }

    private String acceptedRequest(String advisor) {
        var editor = api.userToken("lds-editor");
        var officer = api.userToken("lds-sro");
        var request = created(() -> api.post(
                "/v1/engagement-requests",
                Map.of(
                        "council",
                        LEEDS,
                        "title",
                        INVENTED + "street services that residents can follow",
                        "sponsor",
                        Api.subject(api.userToken("lds-sponsor")),
                        "sro",
                        Api.subject(officer),
                        "focus",
                        Map.of("dimensions", List.of("reuse"), "services", List.of(372)),
                        "need",
                        "Residents ring to ask what became of their report."),
                editor));
        var path = "/v1/engagement-requests/" + request.path("id").asText();
        act(path, "submission", Map.of(), officer);
        var fair = Map.of("level", 3, "reason", "Invented for the sample.");
        act(path, "triage", Map.of("commitment", fair, "silo", fair, "capacity", fair), advisor);
        return act(path, "acceptance", Map.of(), advisor)
                .body()
                .path("engagement")
                .asText();
    }

    /** The id of a new asset of LGDS that is listed and that nobody has adopted. */
    public String newAsset(String summary) {
        return listed(new SampleAsset(
                "Check " + UUID.randomUUID(),
                summary,
                "policy_template",
                "sector_body",
                "lgds",
                List.of(),
                "OGL-UK-3.0",
                "https://example.org/check/" + UUID.randomUUID(),
                VERSION));
    }

    /** The id of an asset that is listed, after whatever steps it still needs. */
    private String listed(SampleAsset asset) {
        var editor = api.userToken("editor");
        var there = find(asset, editor);
        var id = (there == null ? created(() -> api.post("/v1/assets", asset.body(), editor)) : there)
                .path("id")
                .asText();
        var path = "/v1/assets/" + id;
        var state = api.get(path, editor).expect(200).body();
        if (state.path("latestVersion").isMissingNode()) {
            api.post(path + "/versions", Map.of("number", asset.version()), editor)
                    .expect(201, 409);
            act(path, "versions/" + asset.version() + "/release", null, editor);
        }
        var steps = List.of("draft", "submitted", "in_review", "listed");
        var next = List.of("submission", "review", "listing");
        for (int i = Math.max(0, steps.indexOf(state.path("state").asText())); i < next.size(); i++) {
            act(path, next.get(i), null, editor);
        }
        return id;
    }

    private JsonNode find(SampleAsset asset, String editor) {
        var words = URLEncoder.encode('"' + asset.name() + '"', StandardCharsets.UTF_8);
        for (var item : api.get("/v1/assets?limit=100&q=" + words, editor)
                .expect(200)
                .body()
                .path("items")) {
            if (item.path("repositoryUrl").asText().equals(asset.repository())) {
                return item;
            }
        }
        return null;
    }

    /** Sample rows are written once; what a user makes of them later is left alone. */
    private void adopt(String client, String council, String asset, Map<String, String> claim) {
        var token = api.machineToken(client);
        var path = "/v1/adoptions/" + council + "/" + asset;
        if (api.get(path, token).status() == 404) {
            created(() -> api.put(path, claim, token));
        }
    }

    private static Map<String, String> live(String version, String since, String reference) {
        return Map.of("stage", "live", "assetVersion", version, "wentLiveOn", since, "externalId", reference);
    }

    private Answer act(String path, String action, Object body, String token) {
        var read = api.get(path, token).expect(200);
        return api.post(path + "/" + action, body, token, read).expect(200);
    }

    /** A request that may have to be sent again. */
    public interface Request {
        Answer send();
    }

    /** What was just made by one service may be unknown to another for a moment. */
    public static JsonNode created(Request request) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var answer = request.send();
            var unknown = answer.body().path("type").asText().endsWith("unknown-reference");
            if (!unknown || System.nanoTime() > deadline) {
                return answer.expect(200, 201).body();
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("The sample was interrupted.", e);
        }
    }
}
