package org.lgds.asset.duplication;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.finding.FindingKind;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** What another council's reuse check says is not told by how alike it is to what one has written oneself. */
@QuarkusTest
@TestSecurity(user = "leeds", roles = "council-editor")
@OidcSecurity(claims = {@Claim(key = "council", value = "LDS"), @Claim(key = "scope", value = "adoptions:read")})
class UnreadChecksTest {

    @Inject
    Sector sector;

    @Inject
    LookedAt looked;

    @Inject
    Outboxes outbox;

    private int service;
    private UUID leeds;
    private String finding;

    @BeforeEach
    void aBuildOfLeedsAndADecisionOfBristol() {
        service = sector.service("single");
        leeds = sector.build("LDS", service, Map.of("title", "Penguin"));
        sector.run("""
                insert into reuse_check (id, version, created_at, updated_at, event_sequence, changed_in, council, title,
                    need, services, interactions, kind, outcome, reason_code, considered, shown, client)
                values (?, 0, now(), now(), 1, 0, 'BST', 'Whistleblower hearing', 'Capita must not know',
                    array[cast(? as integer)], array[8], 'BUILD', 'NEW', 'SCALE', '{}', '{}', 'test')""", UUID.randomUUID(), service);
        finding = lookedAt();
    }

    @Test
    void howAlikeTheyAreIsNotToldToTheOtherCouncil() {
        when().get("/v1/duplications/" + finding)
                .then()
                .statusCode(200)
                .body("members.reuseCheck", hasItem(notNullValue()))
                .body("members.closest", everyItem(nullValue()))
                .body("match", nullValue());
        when().get("/v1/duplications/" + finding + "/pairs")
                .then()
                .body("items", hasSize(1))
                .body("items[0].score.text", nullValue())
                .body("items[0].score.match", nullValue())
                .body("items[0].score.service", equalTo(1))
                .body("items[0].score.suspect", equalTo(true));
        when().get("/v1/duplications/" + finding + "/history")
                .then()
                .body("items", hasSize(1))
                .body("items[0].changes.field", not(hasItem("match")));
        assertThat(outbox.of("lgds.duplications", finding))
                .allSatisfy(Contracts::assertKept)
                .allSatisfy(event -> assertThat(event.data().toString()).doesNotContain("closest", "\"match\""));
    }

    @Test
    void whateverTheOtherCouncilWritesItIsToldTheSame() {
        var told = new HashSet<String>();
        for (var title : List.of("Penguin", "Whist", "Whistleblower hearing")) {
            sector.change("solution", leeds, "title", title);
            assertThat(lookedAt()).isEqualTo(finding);
            var seen = when().get("/v1/duplications/" + finding).jsonPath();
            told.add(seen.getString("members")
                    + seen.getString("match")
                    + when().get("/v1/duplications/" + finding + "/pairs").asString());
        }
        assertThat(told).hasSize(1);
    }

    @Test
    void betweenTheSolutionsOfTheSectorItIsTold() {
        sector.build("CMD", service, Map.of("title", "Penguins"));
        lookedAt();
        when().get("/v1/duplications/" + finding + "/pairs")
                .then()
                .body("items", hasSize(3))
                .body("items.findAll { it.score.text != null }", hasSize(1));
    }

    @Test
    @TestSecurity(user = "lgds", roles = "catalogue-editor")
    @OidcSecurity(claims = @Claim(key = "scope", value = "adoptions:read"))
    void lgdsIsTold() {
        isTold();
    }

    @Test
    @OidcSecurity(claims = {@Claim(key = "council", value = "BST"), @Claim(key = "scope", value = "adoptions:read")})
    void theCouncilOfTheCheckIsTold() {
        isTold();
    }

    private void isTold() {
        when().get("/v1/duplications/" + finding)
                .then()
                .body("members.closest", everyItem(notNullValue()))
                .body("match", notNullValue());
        when().get("/v1/duplications/" + finding + "/pairs").then().body("items[0].score.text", notNullValue());
    }

    private String lookedAt() {
        looked.look(service);
        return looked.of(service, FindingKind.PARALLEL_BUILD).key();
    }
}
