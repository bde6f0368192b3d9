package org.lgds.engagement.advisor;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Person;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.States.line;

/** What an advisor gains from decides whom they lead and what they recommend. */
@QuarkusTest
@TestProfile(RealTokens.class)
class InterestTest {

    private static final String CONFLICT = "/docs/problems/conflict-of-interest";

    private final String name = "interested-" + UUID.randomUUID();
    private final Person advisor = new Person(name, "advisor");
    private final UUID asset = UUID.randomUUID();
    private final UUID supplier = UUID.randomUUID();
    private String path;

    @Inject
    Scene scene;

    @Inject
    States states;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void advisor() {
        scene.councils();
        states.council("ICX", 1, "active");
        path = scene.advisor("sub-of-" + name);
    }

    @Test
    void nobodyLeadsForACouncilOfTheirs() {
        declare("council", "LDS", null).statusCode(200).body("interests", hasSize(1));
        lead("LDS").statusCode(409).body("type", equalTo(CONFLICT)).body("interests[0].council", equalTo("LDS"));
        lead("ICX").statusCode(200);

        assertThat(outbox.names("lgds.engagements", Scene.id(path)))
                .containsExactly("advisor.registered", "advisor.interest_declared");
        assertThat(outbox.of("lgds.engagements", Scene.id(path))).isNotEmpty().allSatisfy(Contracts::assertKept);
    }

    @Test
    void anInterestDeclaredLaterStopsTheAgreement() {
        var engagement = engagement("LDS");
        advisor.put(engagement, agreeable()).statusCode(200);
        EDITOR.act(engagement, "position-statement", "statement", "s").statusCode(200);
        declare("council", "LDS", null).statusCode(200);
        advisor.act(engagement, "agreement").statusCode(409).body("type", equalTo(CONFLICT));
        PROGRAMME
                .act(
                        path,
                        "interests/" + advisor.get(path).extract().path("interests[0].id") + "/end",
                        Map.of("until", LocalDate.now().toString(), "reason", "Sold."))
                .statusCode(200);
        advisor.act(engagement, "agreement").statusCode(200);
    }

    @Test
    void anInterestThatHasEndedForbidsNothingAndOneToComeDoes() {
        declare("council", "ICX", "2024-01-01").statusCode(200);
        lead("ICX").statusCode(200);
        var body =
                new HashMap<String, Object>(Map.of("council", "ICX", "reason", "Begins there.", "from", "2099-01-01"));
        advisor.act(path, "interests", body).statusCode(200);
        lead("ICX").statusCode(409);
    }

    @Test
    void whoHadAnInterestInAPredecessorHasItInTheSuccessor() {
        states.council("ICA", 1, "active");
        states.council("ICB", 1, "active");
        states.council("ICC", 1, "shadow");
        declare("council", "ICA", null).statusCode(200);
        lead("ICC").statusCode(200);
        states.vested(LocalDate.parse("2026-04-01"), List.of(line("ICA", "ICB", "abolished", 1)));
        states.vested(LocalDate.parse("2026-10-01"), List.of(line("ICB", "ICC", "created", 1)));

        lead("ICC").statusCode(409).body("interests[0].council", equalTo("ICA"));
    }

    @Test
    void whoHasAnInterestInASupplierRecommendsNothingOfTheirs() {
        states.asset(asset, 1, Set.of(supplier, UUID.randomUUID()));
        var recommendation = scene.recommendation(asset);
        states.supplier(supplier, 1, null);
        declare("supplier", supplier.toString(), null).statusCode(200);
        advisor.act(recommendation, "issue").statusCode(409).body("type", equalTo(CONFLICT));
        Person.ADVISOR.act(recommendation, "issue").statusCode(200);
    }

    @Test
    void suppliersThatWereMergedAreOne() {
        var into = UUID.randomUUID();
        states.supplier(supplier, 1, null);
        declare("supplier", supplier.toString(), null).statusCode(200);
        states.asset(asset, 1, Set.of(into));
        var recommendation = scene.recommendation(asset);
        states.supplier(into, 1, null);
        states.supplier(supplier, 2, into);
        advisor.act(recommendation, "issue").statusCode(409).body("type", equalTo(CONFLICT));
        states.supplier(supplier, 1, null);
        advisor.act(recommendation, "issue").statusCode(409);
        states.asset(asset, 2, Set.of());
        advisor.act(recommendation, "issue").statusCode(200);
    }

    @Test
    void anInterestIsInOnePartyThatIsKnown() {
        var both = Map.of("council", "LDS", "supplier", supplier, "reason", "r", "from", "2020-01-01");
        advisor.act(path, "interests", both).statusCode(400);
        advisor.act(path, "interests", Map.of("reason", "r", "from", "2020-01-01"))
                .statusCode(400);
        advisor.act(path, "interests", Map.of("council", "LDS", "reason", "r", "from", "+999999-01-01"))
                .statusCode(400);
        declare("council", "LDS", "2019-12-31").statusCode(400);
        declare("council", "ZZZ", null).statusCode(409).body("type", equalTo("/docs/problems/unknown-reference"));
        declare("supplier", supplier.toString(), null)
                .statusCode(409)
                .body("type", equalTo("/docs/problems/unknown-reference"));
        advisor.get(path).body("interests", hasSize(0));
    }

    @Test
    void anInterestEndsOnNoDayBeforeItBegan() {
        String interest = declare("council", "LDS", null).extract().path("interests[0].id");
        PROGRAMME
                .act(path, "interests/" + interest + "/end", Map.of("until", "2019-01-01", "reason", "r"))
                .statusCode(409);
        PROGRAMME
                .act(path, "interests/" + UUID.randomUUID() + "/end", Map.of("until", "2020-01-01", "reason", "r"))
                .statusCode(404);
        PROGRAMME
                .act(path, "interests/" + interest + "/end", Map.of("until", "2020-01-01", "reason", "Never held."))
                .statusCode(200);
        lead("LDS").statusCode(200);
    }

    private ValidatableResponse declare(String party, String which, String until) {
        var body =
                new HashMap<String, Object>(Map.of(party, which, "reason", "Worked for them.", "from", "2020-01-01"));
        if (until != null) {
            body.put("until", until);
        }
        return advisor.act(path, "interests", body);
    }

    private ValidatableResponse lead(String council) {
        return advisor.put(engagement(council), agreeable());
    }

    private Map<String, Object> agreeable() {
        return Map.of("title", "t", "scope", "s", "leadAdvisor", "sub-of-" + name, "days", 3);
    }

    private String engagement(String council) {
        return Scene.ENGAGEMENTS
                + advisor.post("/v1/engagements", Map.of("council", council, "title", "t"))
                        .statusCode(201)
                        .extract()
                        .path("id");
    }
}
