package org.lgds.asset.project;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.asset.Asset;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.feed.Deliveries;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Accepted outputs of projects become drafts, which may be told twice and before the council itself is. */
@QuarkusTest
@TestSecurity(user = "lds-editor", roles = "council-editor")
@OidcSecurity(
        claims = {@Claim(key = "scope", value = "assets:read assets:write"), @Claim(key = "council", value = "LDS")})
class ProjectEventsTest {

    @Inject
    Catalogue catalogue;

    @Inject
    Deliveries deliveries;

    @Inject
    Outboxes outbox;

    @Inject
    ObjectMapper json;

    private final UUID project = UUID.randomUUID();
    private final UUID output = UUID.randomUUID();
    private final String url = "https://github.com/lds/check-" + output;

    @BeforeEach
    void councils() {
        catalogue.council("LDS", "active", 1);
    }

    @Test
    void anAcceptedOutputBecomesOneDraft() {
        var event = UUID.randomUUID();
        assertThat(told("accepted", event, "LDS", Map.of())).isTrue();
        assertThat(told("accepted", event, "LDS", Map.of())).isTrue();
        assertThat(told("accepted", UUID.randomUUID(), "LDS", Map.of("title", "Renamed")))
                .isTrue();
        var asset = drafted();
        when().get("/v1/assets/" + asset)
                .then()
                .statusCode(200)
                .body("state", equalTo("draft"))
                .body("origin", equalTo("collaborative_project"))
                .body("name", equalTo("Eligibility check"))
                .body("owner.council", equalTo("LDS"))
                .body("licence", equalTo("MIT"))
                .body("repositoryUrl", equalTo(url))
                .body("project", equalTo(project.toString()))
                .body("output", equalTo(output.toString()));
        assertThat(outbox.of("lgds.assets", asset)).hasSize(1).allSatisfy(Contracts::assertKept);
        assertThat(outbox.of("lgds.assets.state", asset))
                .hasSize(1)
                .allSatisfy(Contracts::assertKept)
                .allSatisfy(
                        sent -> assertThat(sent.data().get("output").asText()).isEqualTo(output.toString()));
    }

    @Test
    void whatTheCatalogueWouldNotTakeIsLeftForTheOwner() {
        assertThat(told("accepted", UUID.randomUUID(), "LDS", Map.of("licence", "Something free", "type", "training")))
                .isTrue();
        when().get("/v1/assets/" + drafted())
                .then()
                .body("licence", nullValue())
                .body("repositoryUrl", nullValue())
                .body("documentationUrl", equalTo(url));
    }

    @Test
    void twoOutputsOfOneRepositoryAreTwoDrafts() {
        assertThat(told("accepted", UUID.randomUUID(), "LDS", Map.of())).isTrue();
        var second = UUID.randomUUID();
        assertThat(told("accepted", UUID.randomUUID(), "LDS", Map.of("id", second)))
                .isTrue();
        assertThat(Asset.count("project", project)).isEqualTo(2);
    }

    @Test
    void anOutputThatIsAcceptedAnewAfterItsAssetWasRejectedIsDraftedAnew() {
        assertThat(accepted(3)).isTrue();
        var first = drafted();
        assertThat(accepted(9)).isTrue();
        assertThat(Asset.count("output", output)).isOne();
        reject(first);
        assertThat(accepted(3)).isTrue();
        assertThat(accepted(2)).isTrue();
        assertThat(Asset.count("output", output)).isOne();
        assertThat(accepted(9)).isTrue();
        assertThat(accepted(9)).isTrue();
        assertThat(Asset.<Asset>list("output = ?1 and id <> ?2", output, UUID.fromString(first)))
                .singleElement()
                .satisfies(asset -> {
                    assertThat(asset.state).isEqualTo(Asset.State.DRAFT);
                    assertThat(asset.repositoryUrl).isEqualTo(url);
                });
    }

    @Test
    void onlyAnAcceptanceIsTakenIn() {
        assertThat(told("changed", UUID.randomUUID(), "LDS", Map.of("state", "submitted")))
                .isTrue();
        assertThat(Asset.count("output", output)).isZero();
    }

    @Test
    void aCouncilNotHeardOfYetIsTriedAgain() {
        assertThatThrownBy(() -> told("accepted", UUID.randomUUID(), "QZX", Map.of()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Asset.count("output", output)).isZero();
    }

    private String drafted() {
        return Asset.<Asset>find("output", output).firstResult().key();
    }

    /** The editor has rejected it; how is the catalogue's. */
    private void reject(String asset) {
        QuarkusTransaction.requiringNew()
                .run(() -> Asset.update("state = REJECTED where id = ?1", UUID.fromString(asset)));
    }

    private boolean accepted(long sequence) {
        return told("accepted", UUID.randomUUID(), "LDS", Map.of(), sequence);
    }

    private boolean told(String what, UUID event, String lead, Map<String, Object> others) {
        return told(what, event, lead, others, 1);
    }

    private boolean told(String what, UUID event, String lead, Map<String, Object> others, long sequence) {
        var data = new HashMap<String, Object>(Map.of(
                "id", output,
                "project", project,
                "title", "Eligibility check",
                "type", "code",
                "summary", "Asks the register.",
                "url", url,
                "licence", "MIT",
                "state", "accepted",
                "leadCouncil", lead));
        data.put("createdAt", "2026-11-29T09:30:00Z");
        data.put("updatedAt", "2026-11-29T09:30:00Z");
        data.put("change", Map.of("to", "accepted"));
        data.putAll(others);
        var text = write(data);
        Contracts.assertPromisedBy("engagement-service", "lgds.projects", text);
        var record = new ConsumerRecord<>("lgds.projects", 0, 1, project.toString(), text);
        Map.of(
                        "ce_id",
                        event.toString(),
                        "ce_source",
                        "/engagement-service",
                        "ce_type",
                        "org.lgds.output.%s.v1".formatted(what),
                        "ce_sequence",
                        Long.toString(sequence))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return deliveries.hand(record);
    }

    private String write(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
