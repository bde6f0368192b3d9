package org.lgds.engagement.outcome;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Scene;
import org.lgds.engagement.measure.Measured;
import org.lgds.kit.test.RealTokens;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SRO;

/** What a programme spends and what comes of it, as it happens. */
@QuarkusTest
@TestProfile(RealTokens.class)
class ProgrammeOutcomesTest {

    @Inject
    FundedScene scene;

    private String programme;
    private int service;
    private String project;

    @BeforeEach
    void aProgramme() {
        scene.councils();
        programme = scene.programme(10_000, 8);
        service = scene.service();
        project = scene.discovery(service);
    }

    private ValidatableResponse toLgds() {
        return PROGRAMME.get(programme + "/outcomes").statusCode(200);
    }

    private ValidatableResponse toAnyone() {
        return given().get(programme + "/outcomes").then().statusCode(200);
    }

    @Test
    void moneyAndAwardsAreThoseOfTheLedger() {
        toLgds().body("budget", equalTo(10_000)).body("remaining", equalTo(10_000));
        toLgds().body("applications", empty()).body("awards", empty()).body("projects", empty());
        var draft = scene.draft(programme, project, 1_000);
        toLgds().body("applications.state", contains("draft"));

        var award = scene.offered(programme, draft);
        toLgds().body("applications", contains(Map.of("state", "approved", "applications", 1)))
                .body("awards", contains(Map.of("state", "offered", "awards", 1, "granted", 1_000)))
                .body("committed", equalTo(1_000))
                .body("remaining", equalTo(9_000))
                .body("projects", empty());
        toAnyone().body("awards", empty()).body("projects", empty());

        FundedScene.activated(award);
        var payment = scene.paid(award);
        PROGRAMME
                .act(payment, "recovery", Map.of("amount", 100, "reason", "Not spent."))
                .statusCode(200);
        toLgds().body("paid", equalTo(500))
                .body("recovered", equalTo(100))
                .body("projects", contains(Map.of("stage", "discovery", "projects", 1)));
        toAnyone()
                .body("awards", contains(Map.of("state", "active", "awards", 1, "granted", 1_000)))
                .body("projects", contains(Map.of("stage", "discovery", "projects", 1)));

        PROGRAMME.act(award, "termination", "reason", "No work.").statusCode(200);
        toLgds().body("committed", equalTo(500)).body("remaining", equalTo(9_500));
        toAnyone().body("awards.state", contains("terminated")).body("projects.stage", contains("discovery"));
    }

    @Test
    void anOfferThatIsDeclinedFundsNothing() {
        var award = scene.offered(programme, scene.draft(programme, project, 1_000));
        SRO.act(award, "decline", "reason", "No staff.").statusCode(200);
        toLgds().body("awards.state", contains("declined"))
                .body("committed", equalTo(0))
                .body("projects", empty());
        toAnyone().body("awards", empty());
    }

    @Test
    void aSuspendedAwardAndWhatItFundsAreForLgds() {
        var award = scene.offered(programme, scene.draft(programme, project, 1_000));
        FundedScene.activated(award);
        scene.output(project, true);
        toAnyone().body("outputsListed", equalTo(1));
        PROGRAMME.act(award, "suspension", "reason", "Late.").statusCode(200);
        toAnyone().body("awards", empty()).body("projects", empty()).body("outputsListed", equalTo(0));
        toLgds().body("awards.state", contains("suspended")).body("outputsListed", equalTo(1));
        PROGRAMME.act(award, "resumption").statusCode(200);
        toAnyone().body("projects.stage", contains("discovery")).body("outputsListed", equalTo(1));
    }

    @Test
    void outcomesAreThoseOfTheProjectsItFundsAndOfNothingElse() {
        // Before it is funded, and elsewhere.
        Measured.tracking(FundedScene.measure(project, service));
        scene.output(project, true);
        var otherService = scene.service();
        var other = scene.discovery(otherService);
        Measured.realised(FundedScene.measure(other, otherService), 5_000, 2026, true);
        scene.output(other, true);
        toLgds().body("outputsListed", equalTo(0)).body("measures.all", equalTo(0));

        var award = scene.offered(programme, scene.draft(programme, project, 1_000));
        FundedScene.activated(award);
        toLgds().body("outputsListed", equalTo(1)).body("measures", equalTo(Map.of("all", 1, "withReadings", 1)));
        scene.output(project, false);
        scene.output(project, true);
        var satisfaction = FundedScene.measure(project, service);
        satisfaction.put("kind", "satisfaction");
        Measured.proposed(satisfaction);
        toLgds().body("outputsListed", equalTo(2))
                .body("measures", equalTo(Map.of("all", 2, "withReadings", 1)))
                .body("benefits", empty());
        toAnyone().body("outputsListed", equalTo(2)).body("measures", nullValue());
    }

    @Test
    void aProjectThatTwoAwardsFundCountsOnceAndMovesOnce() {
        var first = scene.draft(programme, project, 1_000);
        var second = scene.draft(programme, project, 2_000);
        scene.output(project, true);
        // The second is scored first: the programme closes with the first offer.
        scene.scored(programme, second);
        FundedScene.activated(scene.offered(programme, first));
        FundedScene.activated(scene.approved(second));
        toLgds().body("awards", contains(Map.of("state", "active", "awards", 2, "granted", 3_000)))
                .body("projects.projects", contains(1))
                .body("outputsListed", equalTo(1));
        PROGRAMME.act(project, "pause", "reason", "Elections.").statusCode(200);
        toAnyone().body("projects", contains(Map.of("stage", "discovery", "projects", 1)));
        PROGRAMME.act(project, "resumption").statusCode(200);
        PROGRAMME
                .act(project, "stop", Map.of("reason", "No register.", "findings", "There is none."))
                .statusCode(200);
        // Both awards are suspended with it, of which nobody else is told.
        toLgds().body("projects", contains(Map.of("stage", "stopped", "projects", 1)));
        toAnyone().body("projects", empty());
    }

    @Test
    void benefitPerPoundIsThereForOneYearOfPricesAlone() {
        var award = scene.offered(programme, scene.draft(programme, project, 1_000));
        FundedScene.activated(award);
        Measured.realised(FundedScene.measure(project, service), 2_001, 2026, true);
        toLgds().body("benefitPerPound", nullValue());
        scene.paid(award);
        // Half of 2,001 is 1,000.5, which is 1,000 to the nearest penny, half to even; 500 were paid.
        toLgds().body(
                        "benefits",
                        contains(Map.of(
                                "priceBase", 2026, "cashablePence", 1_000, "notCashablePence", 0, "measures", 1)))
                .body("benefitPerPound.cashable", equalTo(2.00f))
                .body("benefitPerPound.notCashable", equalTo(0.00f));

        var hours = FundedScene.measure(project, service);
        hours.put("kind", "time_saved");
        Measured.realised(hours, 300, 2025, false);
        toLgds().body("benefits.priceBase", contains(2025, 2026))
                .body("benefits.notCashablePence", contains(150, 0))
                .body("benefitPerPound", nullValue());

        PROGRAMME
                .get("/v1/measures/benefits?programme=" + Scene.id(programme))
                .body("totals.priceBase", contains(2025, 2026))
                .body("totals.cashablePence", equalTo(List.of(0, 1_000)))
                .body("lines", nullValue());
    }
}
