package org.lgds.asset.adoption;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.asset.Asset;
import org.lgds.asset.benefit.Counterfactual;
import org.lgds.asset.council.KnownCouncil;
import org.lgds.asset.solution.Provenance;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.event.Journal;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** Who reads what of the history of a live adoption with costs, a benefit, predecessors and reasons. */
@QuarkusTest
class AdoptionHistoryTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-01");
    private static final Set<String> FOR_ALL = Set.of(
            "id",
            "council",
            "asset",
            "stage",
            "assetVersion",
            "wentLiveOn",
            "milestones",
            "verified",
            "stale",
            "adaptations",
            "upstreamed");

    @Inject
    Catalogue catalogue;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    private final String reference = "ref-" + UUID.randomUUID();
    private UUID asset;
    private Adoption adoption;

    @BeforeEach
    void anAdoptionThatWentAllTheWay() {
        catalogue.council("LDS", "active", 1);
        asset = catalogue.listedAsset("1.0.0");
        QuarkusTransaction.requiringNew().run(() -> {
            adoption = Adoption.of("LDS", asset);
            claim(Stage.INTERESTED);
            adoption.persist();
            claim(Stage.PLANNED);
            journal.add(adoption.price(new Cost(777L, null, null, 2026, Provenance.ACTUAL, true), clock.instant()));
            claim(Stage.LIVE);
            journal.add(adoption.benefit(
                    new Benefit(Counterfactual.Source.OWN_QUOTE, 999L, 222L, 0L, clock.instant()), clock.instant()));
            adoption.transferredFrom = List.of(UUID.randomUUID());
            journal.add(adoption.recommend(UUID.randomUUID(), clock.instant()));
            journal.add(adoption.becomeStale(clock.instant()));
        });
    }

    @Test
    void anyoneReadsWhatWasToldToAllAndNoCost() {
        history()
                .body("items.action", contains("adoption.claim_became_stale", "adoption.went_live"))
                .body("items[0].changes.field", contains("stale"))
                .body("items[1].changes.find { it.field == 'stage' }.before", nullValue())
                .body("items.reason", everyItem(nullValue()))
                .body("items.client", everyItem(nullValue()));
        onlyFieldsForAll();
    }

    @Test
    @TestSecurity(user = "bristol", roles = "council-editor")
    @OidcSecurity(claims = @Claim(key = "council", value = "BST"))
    void anotherCouncilReadsOfThePlanTooAndOfNoCostThoughThePresentOneIsShared() {
        when().get("/v1/adoptions/LDS/" + asset).then().body("cost.oneOffPence", equalTo(777));
        history()
                .body("items.action", contains("adoption.claim_became_stale", "adoption.went_live", "adoption.planned"))
                .body("items[1].changes.find { it.field == 'stage' }.before", equalTo("planned"))
                .body("items.reason", everyItem(nullValue()))
                .body("items.client", everyItem(nullValue()));
        onlyFieldsForAll();
    }

    @Test
    @TestSecurity(user = "leeds", roles = "council-editor")
    @OidcSecurity(claims = @Claim(key = "council", value = "LDS"))
    void itsCouncilReadsAll() {
        history()
                .body("items", hasSize(7))
                .body("items.client", everyItem(notNullValue()))
                .body("items.reason", hasItems("Because of planned"))
                .body("items.changes.flatten().field", hasItems("cost", "benefit", "transferredFrom", "externalId"));
    }

    @Test
    void whichSystemClaimedItIsForTheCouncilAlone() {
        when().get("/v1/adoptions/LDS/" + asset)
                .then()
                .statusCode(200)
                .body("claimed.organisation", equalTo("LDS"))
                .body("claimed.client", nullValue())
                .body("confirmed.client", nullValue());
    }

    private void onlyFieldsForAll() {
        assertThat(history().extract().<List<String>>path("items.changes.flatten().field"))
                .isSubsetOf(FOR_ALL);
        assertThat(history().extract().asString())
                .doesNotContain("leeds-sync", reference, "implementingOn")
                // Ids and times may have these digits among others.
                .doesNotContainPattern("\\b(777|999)\\b");
    }

    private void claim(Stage stage) {
        var known = new KnownCouncil();
        known.state = "active";
        adoption.claim(
                        new AdoptionClaim(
                                stage,
                                "1.0.0",
                                DAY,
                                reference,
                                "Because of " + stage.name().toLowerCase(),
                                null,
                                null,
                                null),
                        new Adoptable(Asset.<Asset>findById(asset), Set.of("1.0.0"), known),
                        new Told(new Claimant("leeds-sync", "LDS", "someone"), false, DAY, clock.instant()))
                .forEach(journal::add);
    }

    private ValidatableResponse history() {
        return when().get("/v1/adoptions/LDS/" + asset + "/history").then().statusCode(200);
    }
}
