package org.lgds.engagement.conformance;

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
import org.lgds.engagement.States;
import org.lgds.engagement.project.Member;
import org.lgds.engagement.project.ProjectScene;
import org.lgds.engagement.standard.StandardScene;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.project.Member.ADVISOR;
import static org.lgds.engagement.project.Member.DEPARTMENT;
import static org.lgds.engagement.project.Member.OTHER_SUPPLIER;
import static org.lgds.engagement.project.Member.PANEL;
import static org.lgds.engagement.project.Member.PORTAL;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.PROVIDER;
import static org.lgds.engagement.project.Member.editor;
import static org.lgds.engagement.project.Member.sro;

/** A supplier claims for what the catalogue says it supplies, and for nothing else (DOMAIN.md 5.7). */
@QuarkusTest
@TestProfile(RealTokens.class)
class SuppliersClaimsTest {

    private static final String CLAIMS = "/v1/conformance-claims";

    /** Suppliers and a product that no other test has. */
    private final UUID own = UUID.randomUUID();

    private final UUID rival = UUID.randomUUID();
    private final UUID product = UUID.randomUUID();

    @Inject
    ProjectScene projects;

    @Inject
    StandardScene standards;

    @Inject
    States states;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void councils() {
        projects.councils();
    }

    @Test
    void aSupplierClaimsForItsOwnProductAndNobodyElseDoes() {
        var standard = standards.inForce();
        states.asset(product, 1, Set.of(own));
        for (var person : List.of(
                PROGRAMME,
                ADVISOR,
                PANEL,
                PORTAL,
                DEPARTMENT,
                PROVIDER,
                OTHER_SUPPLIER,
                editor("OXO"),
                sro("OXO"),
                supplier(rival),
                new Member("department", "department", null, own.toString()))) {
            person.post(CLAIMS, wanted(standard, own, product)).statusCode(403);
        }
        claims(own, standard).statusCode(201);
        claims(own, standard).statusCode(409);
        supplier(own).post(CLAIMS, wanted(standard, own, UUID.randomUUID())).statusCode(409);
        var without = wanted(standard, own, product);
        without.remove("product");
        supplier(own).post(CLAIMS, without).statusCode(400);
    }

    @Test
    void theProductOfAnotherSupplierOrOfACouncilIsRefusedAndKeepsItsOwnSupplierOutOfNothing() {
        var standard = standards.inForce();
        states.asset(product, 1, Set.of(own));
        claims(rival, standard)
                .statusCode(403)
                .body("type", endsWith("other-party"))
                .body("detail", containsString("catalogue"));
        var ofACouncil = UUID.randomUUID();
        states.asset(ofACouncil, 1, "listed");
        supplier(rival).post(CLAIMS, wanted(standard, rival, ofACouncil)).statusCode(403);
        // A party's id that is none of a supplier's.
        var acme = new Member("supplier", "supplier", null, "acme");
        var wanted = wanted(standard, own, product);
        wanted.put("party", "acme");
        acme.post(CLAIMS, wanted).statusCode(403);
        claims(own, standard).statusCode(201);
    }

    @Test
    void aSupplierThatWasMergedIsTheOneThatStands() {
        var standard = standards.inForce();
        var stands = UUID.randomUUID();
        states.supplier(own, 1, null);
        states.supplier(rival, 1, null);
        states.supplier(stands, 1, null);
        states.asset(product, 1, Set.of(own));
        claims(stands, standard).statusCode(403);
        // Told one by one: what it was merged into first, and what that went into.
        states.supplier(own, 2, rival);
        states.supplier(rival, 2, stands);
        claims(stands, standard).statusCode(201);

        var later = UUID.randomUUID();
        states.asset(later, 1, Set.of(stands));
        supplier(own).post(CLAIMS, wanted(standard, own, later)).statusCode(201);
        // A catalogue that says two are each other would not be followed for ever.
        states.supplier(stands, 2, rival);
        supplier(rival).post(CLAIMS, wanted(standard, rival, UUID.randomUUID())).statusCode(409);
        supplier(rival).post(CLAIMS, wanted(standard, rival, later)).statusCode(409);
    }

    @Test
    void aClaimIsMadeForWhatCouncilsCanHave() {
        var standard = standards.inForce();
        int sequence = 1;
        for (var state : List.of("draft", "submitted", "in_review", "rejected", "retired")) {
            states.asset(product, sequence++, state, Set.of(own));
            claims(own, standard).statusCode(409).body("detail", containsString(state.replace('_', ' ')));
            // Others do not learn that it is there.
            claims(rival, standard).statusCode(409).body("type", endsWith("unknown-reference"));
        }
        for (var state : List.of("listed", "endorsed", "deprecated")) {
            var asset = UUID.randomUUID();
            states.asset(asset, 1, state, Set.of(own));
            supplier(own).post(CLAIMS, wanted(standard, own, asset)).statusCode(201);
        }
    }

    @Test
    void aSuppliersRefusalIsForIt() {
        states.asset(product, 1, Set.of(own));
        var claim = CLAIMS + "/"
                + claims(own, standards.inForce()).statusCode(201).extract().path("id");
        PROGRAMME.act(claim, "assessment-start").statusCode(200);
        var one = Map.of("outcomes", List.of(Map.of("criterion", "online", "met", true)));
        PROGRAMME.act(claim, "assessment", one).statusCode(400);
        var none = List.of("online", "at-once", "no-paper", "welsh").stream()
                .map(criterion -> Map.of("criterion", criterion, "met", false))
                .toList();
        PROGRAMME
                .act(claim, "assessment", Map.of("outcomes", none))
                .statusCode(200)
                .body("state", equalTo("not_met"));
        supplier(own).get(claim).statusCode(200).body("outcomes[0].met", equalTo(false));
        supplier(rival).get(claim).statusCode(404);
        editor("LDS").get(claim).statusCode(404);
        var events = outbox.of("lgds.standards", ProjectScene.id(claim));
        assertThat(events).allSatisfy(Contracts::assertKept);
        assertThat(events.stream().map(Outboxes.Sent::audience)).containsExactly("sector", "sector", "party:" + own);
    }

    private ValidatableResponse claims(UUID supplier, String standard) {
        return supplier(supplier).post(CLAIMS, wanted(standard, supplier, product));
    }

    private static Member supplier(UUID party) {
        return new Member("supplier", "supplier", null, party.toString());
    }

    private static Map<String, Object> wanted(String standard, UUID party, UUID product) {
        return new HashMap<>(Map.of(
                "standard",
                ProjectScene.id(standard),
                "party",
                party,
                "product",
                product,
                "statement",
                "We do.",
                "evidence",
                List.of(Map.of("criterion", "online", "met", true, "evidence", "See the site."))));
    }
}
