package org.lgds.asset.duplication;

import java.time.LocalDate;
import java.util.HashMap;
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
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lgds.asset.duplication.Suspected.raise;

/** Findings that an editor raises by hand: which may be raised, and that what is found joins them. */
@QuarkusTest
@TestSecurity(user = "editor", roles = "catalogue-editor")
@OidcSecurity(claims = @Claim(key = "scope", value = "assets:write adoptions:read"))
class RaisingFindingsTest {

    @Inject
    Sector sector;

    @Inject
    LookingForDuplicates looking;

    @Inject
    LookedAt looked;

    @Inject
    Outboxes outbox;

    private int service;
    private UUID leeds;

    @BeforeEach
    void aSuspectedFinding() {
        var suspected = Suspected.anew(sector, looked);
        service = suspected.service();
        leeds = suspected.leeds();
    }

    @Test
    void anEditorRaisesTwinsAmongCrossCuttingAssets() {
        var one = sector.asset("PLATFORM", "Booking", LocalDate.now());
        var other = sector.asset("PLATFORM", "Appointments", LocalDate.now());
        var body = Map.of("kind", "duplicate_asset", "assets", List.of(one, other));
        var raised = raise(body).statusCode(201).body("byHand", equalTo(true)).extract();
        raise(Map.of("kind", "duplicate_asset", "assets", List.of(other, one)))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/finding-open"))
                .body("finding", equalTo(raised.header("Location").replaceAll("^.*(?=/v1)", "")));

        looking.lookAt(new SearchScope(SearchScope.Kind.ASSET, one.toString()));
        when().get("/v1/duplications/" + raised.path("id")).then().body("state", equalTo("suspected"));
        assertThat(outbox.of("lgds.duplications", raised.path("id")))
                .singleElement()
                .satisfies(Contracts::assertKept);
    }

    @Test
    void whatIsFoundJoinsWhatAnEditorRaised() {
        var next = sector.service("single");
        var live = Map.of("phase", "LIVE", "live_on", LocalDate.now());
        var one = sector.build("LDS", next, live);
        var other = sector.build("BST", next, live);
        var id = raise(Map.of(
                        "kind", "parallel_build", "service", next, "interaction", 8, "solutions", List.of(one, other)))
                .statusCode(201)
                .extract()
                .<String>path("id");
        sector.build("CMD", next, Map.of());
        sector.build("BST", next, Map.of());
        looked.look(next);

        when().get("/v1/duplications/" + id).then().body("members", hasSize(4)).body("holds", equalTo(true));
        when().get("/v1/duplications?service=" + next).then().body("items", hasSize(1));
    }

    @Test
    void whatIsBesideEachOtherIsOfSeveralCouncils() {
        var second = sector.build("LDS", service, Map.of("product", "Forms", "contract_ends_on", LocalDate.now()));
        raise(Map.of("kind", "parallel_build", "service", service, "solutions", List.of(leeds, second)))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/finding-of-one-council"));
        sector.change("solution", leeds, "product", " forms");
        raise(Map.of("kind", "parallel_procurement", "product", "FORMS", "solutions", List.of(leeds, second)))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/finding-of-one-council"));
    }

    @Test
    void membersAreOfWhatTheFindingIsOf() {
        var other = sector.build("BST", sector.service("single"), Map.of("product", "Forms", "category", "CRM"));
        refusedFor(other, Map.of("kind", "parallel_build", "service", service, "solutions", List.of(leeds, other)));
        sector.change("solution", leeds, "product", "Bookings");
        refusedFor(
                leeds, Map.of("kind", "parallel_procurement", "product", "forms", "solutions", List.of(leeds, other)));
        refusedFor(
                leeds, Map.of("kind", "parallel_procurement", "category", "crm", "solutions", List.of(leeds, other)));
        var asset = sector.asset("CODE", "Of another", LocalDate.now(), sector.service());
        refusedFor(
                asset,
                Map.of("kind", "rebuild", "service", service, "solutions", List.of(leeds), "assets", List.of(asset)));

        var forAll = sector.asset("PLATFORM", "For all", LocalDate.now());
        raise(Map.of("kind", "rebuild", "service", service, "solutions", List.of(leeds), "assets", List.of(forAll)))
                .statusCode(201);
        sector.change("solution", leeds, "product", " FORMS ");
        raise(Map.of("kind", "parallel_procurement", "product", "forms", "solutions", List.of(leeds, other)))
                .statusCode(201);
    }

    private static void refusedFor(UUID member, Map<String, ?> finding) {
        raise(finding)
                .statusCode(409)
                .body("type", equalTo("/docs/problems/finding-of-other-members"))
                .body("detail", endsWith(" " + member + "."));
    }

    @Test
    void whatCannotBeRaisedIsSaid() {
        var asset = sector.asset("CODE", "Alone", LocalDate.now());
        raise(Map.of("kind", "duplicate_asset", "assets", List.of(asset))).statusCode(400);
        raise(Map.of("kind", "duplicate_asset", "assets", List.of(asset, asset)))
                .statusCode(400);
        raise(Map.of("kind", "duplicate_asset", "assets", List.of(asset, UUID.randomUUID())))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/unknown-reference"));
        raise(Map.of("kind", "parallel_build", "solutions", List.of(leeds, UUID.randomUUID())))
                .statusCode(400);
        raise(Map.of("kind", "parallel_build", "service", 1, "solutions", List.of(leeds, UUID.randomUUID())))
                .statusCode(409);
        var bristol = sector.build("BST", service, Map.of());
        raise(Map.of("kind", "internal", "service", service, "solutions", List.of(leeds, bristol)))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/finding-of-several-councils"));
        raise(Map.of("kind", "internal", "service", service, "assets", List.of(), "solutions", List.of(leeds)))
                .statusCode(400);
        raise(new HashMap<>()).statusCode(400);
    }
}
