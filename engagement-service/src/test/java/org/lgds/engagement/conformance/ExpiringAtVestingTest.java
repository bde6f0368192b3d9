package org.lgds.engagement.conformance;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Crossing;
import org.lgds.engagement.project.ProjectScene;
import org.lgds.engagement.standard.StandardScene;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.sro;

/** Claims are held in the order of their ids, by what expires them as by a vesting: neither ends the other. */
@QuarkusTest
@TestProfile(RealTokens.class)
class ExpiringAtVestingTest {

    private static final String HELD = "select id from conformance_claim where id = '%s' for update";

    @Inject
    ProjectScene projects;

    @Inject
    StandardScene standards;

    @Inject
    Expiring expiring;

    @Inject
    Crossing crossing;

    @Inject
    EntityManager entities;

    @BeforeEach
    void councils() {
        projects.councils();
    }

    @Test
    void claimsExpireWhileAVestingHoldsThem() {
        var standard = standards.inForce();
        var first = met(standard, "OXO");
        var second = met(standard, "EXE");
        var today = StandardScene.tomorrow().minusDays(1);
        // The one that was declared last runs out first.
        expires(first, 1);
        expires(second, 2);
        var done = crossing.between(
                HELD.formatted(ProjectScene.id(first)), HELD.formatted(ProjectScene.id(second)), () -> {
                    expiring.expire(today);
                    return true;
                });
        assertThat(done).isTrue();
        for (var claim : List.of(first, second)) {
            PROGRAMME.get(claim).body("state", equalTo("expired"));
        }
    }

    private static String met(String standard, String council) {
        var claim = "/v1/conformance-claims/"
                + sro(council)
                        .post(
                                "/v1/conformance-claims",
                                Map.of(
                                        "standard",
                                        ProjectScene.id(standard),
                                        "council",
                                        council,
                                        "statement",
                                        "We do.",
                                        "evidence",
                                        List.of()))
                        .statusCode(201)
                        .extract()
                        .path("id");
        PROGRAMME.act(claim, "assessment-start").statusCode(200);
        var outcomes = List.of("online", "at-once", "no-paper", "welsh").stream()
                .map(criterion -> Map.of("criterion", criterion, "met", true))
                .toList();
        PROGRAMME.act(claim, "assessment", Map.of("outcomes", outcomes)).statusCode(200);
        return claim;
    }

    private void expires(String claim, int daysAgo) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                                update conformance_claim set version = version + 1, met_on = current_date - 700,
                                    expires_on = current_date - ?2 where id = ?1""")
                        .setParameter(1, UUID.fromString(ProjectScene.id(claim)))
                        .setParameter(2, daysAgo)
                        .executeUpdate());
    }
}
