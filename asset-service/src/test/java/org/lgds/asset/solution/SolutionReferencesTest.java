package org.lgds.asset.solution;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.ClaimType;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.duplication.Sector;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.asset.solution.Solutions.COST;
import static org.lgds.asset.solution.Solutions.SERVICE;
import static org.lgds.asset.solution.Solutions.get;
import static org.lgds.asset.solution.Solutions.move;
import static org.lgds.asset.solution.Solutions.put;
import static org.lgds.asset.solution.Solutions.recorded;
import static org.lgds.asset.solution.Solutions.reference;
import static org.lgds.asset.solution.Solutions.said;

/** What happens to solutions when suppliers are merged and councils reorganised. */
@QuarkusTest
@TestSecurity(
        user = "editor",
        roles = {"catalogue-editor", "council-editor"})
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "assets:write adoptions:read adoptions:write"),
            @Claim(key = "council", value = "[\"LDS\", \"OLD\", \"NEW\", \"NEU\"]", type = ClaimType.JSON_ARRAY)
        })
class SolutionReferencesTest {

    @Inject
    Catalogue catalogue;

    @Inject
    Outboxes outbox;

    @Inject
    InheritingSolutions inheriting;

    @Inject
    EntityManager entities;

    @Inject
    Sector sector;

    @BeforeEach
    void councilsAndServices() {
        List.of("LDS", "OLD", "NEW", "NEU").forEach(code -> catalogue.council(code, "active", 1));
        catalogue.service(SERVICE, "Potholes", "transport-and-streets");
        catalogue.service(920_004, "Bins", "environment");
    }

    @Test
    void solutionsOfAMergedSupplierNameTheOneThatStaysByWhicheverIdIsGiven() {
        var gone = supplier();
        var stays = supplier();
        var reference = reference();
        var id = recorded("LDS", Map.of("supplier", gone, "externalId", reference));

        given().header("If-Match", when().get("/v1/suppliers/" + gone).header("ETag"))
                .contentType(ContentType.JSON)
                .body(Map.of("into", stays, "reason", "one company"))
                .post("/v1/suppliers/" + gone + "/merger")
                .then()
                .statusCode(200);

        get(id).body("supplier", equalTo(stays));
        when().get("/v1/solutions?supplier=" + stays).then().body("items.id", contains(id));
        assertThat(outbox.names("lgds.solutions", id)).containsExactly("solution.recorded", "solution.changed");
        put(id, said("LDS", Map.of("supplier", gone, "externalId", reference)))
                .statusCode(200)
                .body("supplier", equalTo(stays));
        assertThat(outbox.names("lgds.solutions", id)).hasSize(2);
    }

    @Test
    void whoLooksForDuplicatesIsToldWhereItWasAndWhereItIs() {
        var was = sector.service();
        var is = sector.service();
        var id = recorded("LDS", Map.of("service", was));
        put(id, said("LDS", Map.of("service", is))).statusCode(200);
        put(id, said("LDS", Map.of("service", is))).statusCode(200);
        put(id, said("LDS", Map.of("service", 929_998))).statusCode(409);
        put(id, said("LDS", Map.of("service", is, "cost", COST))).statusCode(200);

        assertThat(scopes(was, is)).containsExactly(was, was, is, is);
    }

    @Test
    void atVestingEachSuccessorInheritsToConfirmAndDoneAgainItChangesNothing() {
        var title = "Inherited " + UUID.randomUUID();
        var id = recorded(
                "OLD",
                Map.of(
                        "title",
                        title,
                        "cost",
                        COST,
                        "costsShared",
                        true,
                        "externalId",
                        reference(),
                        "liveOn",
                        "2026-08-01",
                        "phase",
                        "live"));
        inherit();
        inherit();

        get(id).body("phase", equalTo("retired")).body("retiredOn", equalTo("2026-10-01"));
        var heirs = when().get("/v1/solutions?inherited=true&limit=100")
                .jsonPath()
                .<Map<String, Object>>getList("items.findAll { it.title == '" + title + "' }");
        assertThat(heirs).extracting(heir -> heir.get("council")).containsExactlyInAnyOrder("NEU", "NEW");
        assertThat(heirs)
                .allSatisfy(heir -> assertThat(heir)
                        .containsEntry("phase", "live")
                        .containsEntry("liveOn", "2026-08-01")
                        .containsEntry("inheritedFrom", List.of("OLD"))
                        .containsEntry("confirmed", false)
                        .containsEntry("costsShared", false)
                        .doesNotContainKey("externalId"));
        assertThat(outbox.names("lgds.solutions", id))
                .containsExactly("solution.recorded", "solution.cost_recorded", "solution.transferred");
        assertThat(outbox.of("lgds.solutions", id)).isNotEmpty().allSatisfy(Contracts::assertKept);

        var heir = heirs.get(0).get("id");
        get(heir).body("allowedActions", contains("phase", "costs", "confirmation"));
        move(heir, "confirmation", Map.of()).statusCode(200).body("confirmed", equalTo(true));
        move(heir, "confirmation", Map.of()).statusCode(409);
        assertThat(outbox.names("lgds.solutions", heir.toString()))
                .containsExactly("solution.recorded", "solution.cost_recorded", "solution.changed");
        when().get("/v1/solutions/" + heir + "/costs")
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    /** Services that are to be looked at for duplicates, in the order in which that was noted. */
    private List<Integer> scopes(Integer... services) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.unwrap(Session.class)
                        .createNativeQuery(
                                "select cast(value as integer) from duplication_scope"
                                        + " where kind = 'SERVICE' and cast(value as integer) = any(?1) order by id",
                                Integer.class)
                        .setParameter(1, services)
                        .getResultList());
    }

    private void inherit() {
        QuarkusTransaction.requiringNew()
                .run(() -> inheriting.inherit(Map.of("OLD", List.of("NEW", "NEU")), LocalDate.parse("2026-10-01")));
    }

    private static String supplier() {
        return given().contentType(ContentType.JSON)
                .body(Map.of("name", "Supplier " + UUID.randomUUID()))
                .post("/v1/suppliers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
