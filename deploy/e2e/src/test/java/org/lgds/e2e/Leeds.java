package org.lgds.e2e;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lgds.local.api.Api;
import org.lgds.local.api.Api.Answer;
import org.lgds.local.sample.Sample;

/** What Leeds and its advisor do in these tests, through the gateway. */
final class Leeds {

    private Leeds() {}

    static String token() {
        return Suite.API.machineToken("leeds-sync");
    }

    static Map<String, String> live(String asset, String reference) {
        var row = new LinkedHashMap<String, String>();
        row.put("council", "LDS");
        row.put("asset", asset);
        row.put("stage", "live");
        row.put("assetVersion", Sample.VERSION);
        row.put("wentLiveOn", "2026-01-05");
        row.put("externalId", reference);
        return row;
    }

    static Answer sync(Api api, String token, List<?> rows) {
        return api.post("/v1/adoptions/batch", rows, token);
    }

    /** The path of a recommendation of an asset that Leeds has accepted. */
    static String acceptedRecommendation(String asset) {
        var advisor = Suite.API.userToken("advisor");
        var made = Sample.created(() -> Suite.API.post(
                "/v1/recommendations",
                Map.of("engagement", Suite.SAMPLE.openEngagement(), "asset", asset, "rationale", "End-to-end test"),
                advisor));
        var path = "/v1/recommendations/" + made.path("id").asText();
        Sample.created(() -> Suite.API.post(path + "/issue", null, advisor, Suite.API.get(path, advisor)));
        var officer = Suite.API.userToken("lds-sro");
        Suite.API
                .post(path + "/acceptance", null, officer, Suite.API.get(path, officer))
                .expect(200);
        return path;
    }

    static String state(String recommendation) {
        return Suite.API
                .get(recommendation, Suite.API.userToken("advisor"))
                .expect(200)
                .body()
                .path("state")
                .asText();
    }
}
