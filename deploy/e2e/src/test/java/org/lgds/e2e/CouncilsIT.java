package org.lgds.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.lgds.local.api.Api.Answer;
import org.lgds.local.api.EventStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lgds.e2e.Suite.API;

/** The register, and a result that stays private until its council says otherwise, with Keycloak's tokens. */
class CouncilsIT {

    private static final Duration ONE_SECOND = Duration.ofSeconds(1);
    private static final String PROFILE = "/v1/profiles/CMD";

    @Test
    void aResultIsTheCouncilsOwnUntilItSharesIt() {
        var editor = API.userToken("cmd-editor");
        var officer = API.userToken("cmd-sro");
        var started =
                API.post("/v1/assessments", Map.of("council", "CMD"), editor).expect(201);
        var path = "/v1/assessments/" + started.body().path("id").asText();
        var answered = API.post(path + "/answers/batch", answers(), editor).expect(207);
        assertThat(answered.body().path("items"))
                .hasSize(40)
                .allMatch(item -> item.path("status").asInt() == 200);
        step(path, "sign-off", editor).expect(403);
        step(path, "sign-off", officer).expect(200);
        step(path, "submission", editor).expect(200);
        step(path, "finalisation", officer).expect(200);

        assertThat(API.get(path, editor).expect(200).body().at("/result/level").asInt())
                .isEqualTo(3);
        for (var stranger : new String[] {"bst-sro", "lds-editor", "supplier"}) {
            API.get(path, API.userToken(stranger)).expect(404);
            API.get(PROFILE, API.userToken(stranger)).expect(404);
        }
        API.get(PROFILE, API.machineToken("portal")).expect(404);
        API.get(PROFILE, null).expect(404);
        API.put(
                        PROFILE + "/sharing",
                        Map.of("dimensions", List.of(Map.of("dimension", "silo", "shared", "public"))),
                        officer)
                .expect(201);

        var seen = API.get(PROFILE, null).expect(200).body().at("/result/dimensions");
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).path("id").asText()).isEqualTo("silo");
        API.get(path, null).expect(401);
    }

    @Test
    void anyoneReadsTheRegisterAsItStood() {
        var taunton = "/v1/councils/TAU?asOf=";

        assertThat(API.get(taunton + "2019-03-31", null)
                        .expect(200)
                        .body()
                        .path("state")
                        .asText())
                .isEqualTo("active");
        assertThat(API.get(taunton + "2022-01-01", null)
                        .expect(200)
                        .body()
                        .path("resolvesTo")
                        .toString())
                .isEqualTo("[\"SWT\"]");
        assertThat(API.get(taunton + "2023-04-01", null)
                        .expect(200)
                        .body()
                        .path("resolvesTo")
                        .toString())
                .isEqualTo("[\"SMT\"]");
    }

    @Test
    void whatAnAdministratorRecordsIsToldToAll() {
        var admin = API.userToken("admin");
        var bath = "/v1/councils/BAS";
        var body = Map.of("scheme", "wikidata", "value", "Q4867505", "reason", "For those who link to it");
        API.post(bath + "/identifiers", body, API.userToken("editor"), API.get(bath, admin))
                .expect(403);
        try (var events = new EventStream(API.stream("/v1/events/stream?council=BAS", null))) {
            API.post(bath + "/identifiers", body, admin, API.get(bath, admin)).expect(200);

            events.await(
                    "the identifier",
                    one -> one.path("type").asText().equals("org.lgds.council.identifier_added.v1"),
                    ONE_SECOND);
        }
        assertThat(API.get("/v1/councils/lookup?value=Q4867505", null)
                        .expect(200)
                        .body()
                        .at("/items/0/code")
                        .asText())
                .isEqualTo("BAS");
    }

    private static List<Map<String, Object>> answers() {
        var rows = new ArrayList<Map<String, Object>>();
        API.get("/v1/frameworks/lgds-dmf/1.0.0", null)
                .expect(200)
                .body()
                .at("/content/dimensions")
                .forEach(dimension -> dimension.path("questions").forEach(question -> rows.add(answer(question))));
        return rows;
    }

    private static Map<String, Object> answer(JsonNode question) {
        var row = new HashMap<String, Object>(
                Map.of("question", question.path("id").asText(), "evidence", "documented"));
        row.put(
                "value",
                switch (question.path("type").asText()) {
                    case "scale" -> 3;
                    case "boolean" -> true;
                    default -> 50;
                });
        return row;
    }

    private static Answer step(String path, String step, String token) {
        return API.post(path + "/" + step, null, token, API.get(path, token));
    }
}
