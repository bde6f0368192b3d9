package org.lgds.engagement.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.project.Member;
import org.lgds.engagement.project.ProjectScene;
import org.lgds.engagement.standard.StandardScene;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.lgds.engagement.project.Member.ADVISOR;
import static org.lgds.engagement.project.Member.DEPARTMENT;
import static org.lgds.engagement.project.Member.OTHER_SUPPLIER;
import static org.lgds.engagement.project.Member.PANEL;
import static org.lgds.engagement.project.Member.PORTAL;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.PROVIDER;
import static org.lgds.engagement.project.Member.SUPPLIER;
import static org.lgds.engagement.project.Member.editor;
import static org.lgds.engagement.project.Member.sponsor;
import static org.lgds.engagement.project.Member.sro;

/** Claims of conformance (DOMAIN.md 5.7): declared, assessed criterion by criterion, expired. */
@QuarkusTest
@TestProfile(RealTokens.class)
class ConformanceTest {

    private static final String CLAIMS = "/v1/conformance-claims/";
    private static final Map<String, String> FROM =
            Map.of("assessment-start", "SELF_DECLARED", "assessment", "UNDER_ASSESSMENT");
    private static final List<Member> ALL = List.of(
            PROGRAMME,
            editor("OXO"),
            sro("OXO"),
            sponsor("OXO"),
            sro("LDS"),
            DEPARTMENT,
            SUPPLIER,
            OTHER_SUPPLIER,
            PROVIDER,
            ADVISOR,
            PANEL,
            PORTAL);

    @Inject
    ProjectScene projects;

    @Inject
    StandardScene standards;

    @Inject
    Expiring expiring;

    @Inject
    Outboxes outbox;

    @Inject
    EntityManager entities;

    @BeforeEach
    void councils() {
        projects.councils();
    }

    @Test
    void everyStepFromEveryStateByEveryRole() {
        var claim = declared(standards.inForce(), "OXO");
        for (var state : ConformanceClaim.State.values()) {
            for (var step : FROM.keySet()) {
                put(claim, state);
                for (var person : ALL) {
                    var may = person.equals(PROGRAMME);
                    var can = FROM.get(step).equals(state.name());
                    var before = outbox.size();
                    var body = step.equals("assessment") ? finding(Set.of("online", "at-once", "no-paper")) : null;
                    assertThat(person.answered(claim, step, body))
                            .as("%s by %s from %s", step, person.name(), state)
                            .isIn(may ? List.of(can ? 200 : 409) : List.of(403, 404));
                    assertThat(outbox.size() - before).isEqualTo(may && can ? 1 : 0);
                    if (may && can) {
                        put(claim, state);
                    }
                }
            }
        }
    }

    @Test
    void whoSeesWhatInWhichState() {
        var standard = standards.inForce();
        var claim = declared(standard, "OXO");
        for (var state : ConformanceClaim.State.values()) {
            put(claim, state);
            var open = state == ConformanceClaim.State.MET || state == ConformanceClaim.State.EXPIRED;
            var sector = open
                    || state == ConformanceClaim.State.SELF_DECLARED
                    || state == ConformanceClaim.State.UNDER_ASSESSMENT
                    || state == ConformanceClaim.State.CLOSED;
            for (var own : List.of(editor("OXO"), PROGRAMME, ADVISOR)) {
                sees(own, claim, standard, true);
                own.get(claim).body("statement", equalTo("We do."));
            }
            sees(editor("LDS"), claim, standard, sector);
            for (var person : List.of(DEPARTMENT, SUPPLIER, PANEL, PORTAL)) {
                sees(person, claim, standard, open);
            }
            given().get(claim).then().statusCode(open ? 200 : 404);
            if (open) {
                assertThat(given().get(claim).asString()).doesNotContain("We do.", "outcomes", "evidence");
            }
        }
    }

    @Test
    void eachClaimsForItselfAlone() {
        var standard = standards.inForce();
        var ofOxford = wanted(standard, Map.of("council", "OXO"));
        for (var person : ALL) {
            if (!person.equals(sro("OXO"))) {
                person.post("/v1/conformance-claims", ofOxford).statusCode(403);
            }
        }
        sro("OXO").post("/v1/conformance-claims", ofOxford).statusCode(201);
        sro("OXO").post("/v1/conformance-claims", ofOxford).statusCode(409);
        sro("OXO")
                .post("/v1/conformance-claims", wanted(standards.drafted(), Map.of("council", "OXO")))
                .statusCode(409);
        sro("OXO")
                .post("/v1/conformance-claims", wanted(standards.drafted() + "0", Map.of("council", "OXO")))
                .statusCode(400);
    }

    private static void sees(Member person, String claim, String standard, boolean may) {
        person.get(claim).statusCode(may ? 200 : 404);
        person.get(claim + "/history").statusCode(may ? 200 : 404);
        var id = ProjectScene.id(claim);
        person.get("/v1/conformance-claims?standard=" + ProjectScene.id(standard))
                .body("items.id", may ? contains(id) : not(hasItem(id)));
        person.get("/v1/conformance-claims/changes?standard=" + ProjectScene.id(standard))
                .body("items.id", may ? contains(id) : not(hasItem(id)));
    }

    private static Map<String, Object> wanted(String standard, Map<String, Object> claimant) {
        var wanted = new HashMap<String, Object>(claimant);
        wanted.putAll(Map.of(
                "standard", ProjectScene.id(standard),
                "statement", "We do.",
                "evidence", List.of(Map.of("criterion", "online", "met", true, "evidence", "See the site."))));
        return wanted;
    }

    private static String declared(String standard, String council) {
        return CLAIMS
                + sro(council)
                        .post("/v1/conformance-claims", wanted(standard, Map.of("council", council)))
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private static Map<String, Object> finding(Set<String> met) {
        var outcomes = new ArrayList<Map<String, Object>>();
        for (var criterion : List.of("online", "at-once", "no-paper", "welsh")) {
            outcomes.add(Map.of("criterion", criterion, "met", met.contains(criterion)));
        }
        return Map.of("outcomes", outcomes);
    }

    private void put(String claim, ConformanceClaim.State state) {
        // A closed one names another, with which its council goes on.
        var other = state == ConformanceClaim.State.CLOSED
                ? "'%s'".formatted(ProjectScene.id(declared(standards.inForce(), "LDS")))
                : "null";
        run("""
                update conformance_claim set version = version + 1, state = '%1$s', continued_in = %3$s,
                    reason = case when '%1$s' = 'CLOSED' then 'Another goes on.' end,
                    assessed_on = case when '%1$s' not in ('SELF_DECLARED', 'UNDER_ASSESSMENT', 'CLOSED') then current_date end,
                    met_on = case when '%1$s' in ('MET', 'EXPIRED') then current_date end,
                    expires_on = case when '%1$s' in ('MET', 'EXPIRED') then current_date + 700 end,
                    expired_on = case when '%1$s' = 'EXPIRED' then current_date + 700 end,
                    visibility = case when '%1$s' in ('MET', 'EXPIRED') then 'PUBLIC'
                        when '%1$s' in ('SELF_DECLARED', 'UNDER_ASSESSMENT', 'CLOSED') then 'SECTOR' else 'COUNCIL' end
                where id = '%2$s'""".formatted(state.name(), ProjectScene.id(claim), other));
    }

    private void run(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }
}
