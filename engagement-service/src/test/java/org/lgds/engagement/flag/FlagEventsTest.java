package org.lgds.engagement.flag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.States;
import org.lgds.engagement.project.Member;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** A flagged service area proposes a project (DOMAIN.md 6.C), once for each flag. */
@QuarkusTest
@TestProfile(RealTokens.class)
class FlagEventsTest {

    /** Areas are texts to this service: each test has one of its own. */
    private final String area = "area-" + UUID.randomUUID().toString().replaceAll("[^a-f]", "")
            + "x".repeat((int) (System.nanoTime() % 50) + 1);

    @Inject
    States states;

    @Inject
    Outboxes outbox;

    @Test
    void eachFlagProposesOneProject() {
        assertThat(states.hand(flag("flagged", "2026-11-02", 1))).isTrue();
        assertThat(states.hand(flag("flagged", "2026-11-02", 1))).isTrue();
        states.hand(flag("changed", "2026-11-02", 2));
        var project = Member.PROGRAMME
                .get("/v1/projects?area=" + area)
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("proposed"))
                .body("items[0].basis.flaggedArea", equalTo(area))
                .body("items[0].service", nullValue())
                .body("items[0].lacking", contains("councils", "leadCouncil", "service", "openOutputs", "charter"))
                .extract()
                .<String>path("items[0].id");
        assertThat(outbox.of("lgds.projects", project))
                .hasSize(1)
                .allSatisfy(Contracts::assertKept)
                .allSatisfy(sent -> assertThat(sent.audience()).isEqualTo("sector"));

        states.hand(flag("cleared", "2026-11-02", 3));
        states.hand(flag("flagged", "2027-03-01", 4));
        Member.PROGRAMME.get("/v1/projects?area=" + area).body("items", hasSize(2));
    }

    @Test
    void aCouncilThatIsInvitedToLeadTakesItOn() {
        states.council("LDS", 1, "active");
        states.hand(flag("flagged", "2026-11-03", 1));
        String project =
                Member.PROGRAMME.get("/v1/projects?area=" + area).extract().path("items[0].id");
        var path = "/v1/projects/" + project;
        Member.editor("LDS").tries(path, "pause", Map.of("reason", "x")).statusCode(403);
        Member.sro("LDS").tries(path, "forming", null).statusCode(403);
        Member.PROGRAMME
                .post(path + "/participants", Map.of("role", "lead_council", "council", "LDS"))
                .statusCode(201);
        Member.sro("LDS").act(path, "forming").statusCode(200);
    }

    private ConsumerRecord<String, String> flag(String what, String on, long sequence) {
        var figures = Map.of(
                "councils", 12, "poorCouncils", 8, "reasons", List.of("many_do_poorly"), "thresholds", thresholds());
        var state = what.equals("cleared") ? "cleared" : "flagged";
        var data = new HashMap<String, Object>(
                Map.of("area", area, "state", state, "flaggedOn", on, "figures", figures, "leaders", List.of("LDS")));
        data.put("updatedAt", "2026-11-24T09:30:00Z");
        data.put("change", Map.of("to", state));
        var record = states.record("lgds.services", "service_area", area, sequence, data);
        Contracts.assertPromisedBy("council-service", "lgds.services", record.value());
        record.headers().remove("ce_type");
        record.headers()
                .add("ce_type", "org.lgds.service_area.%s.v1".formatted(what).getBytes(UTF_8));
        return record;
    }

    private static Map<String, Object> thresholds() {
        return Map.of(
                "councils", 10,
                "takeUp", 0.5,
                "completionRate", 0.75,
                "satisfaction", 0.7,
                "poorMeasures", 2,
                "poorShare", 0.5,
                "spread", 0.4);
    }
}
