package org.lgds.engagement.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Person;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.engagement.engagement.Engaged;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.States.line;

/** A reorganisation comes before the nightly lapse, or after it: of what waits for a successor nothing lapses. */
@QuarkusTest
@TestProfile(RealTokens.class)
class LapsingTest {

    private static final LocalDate DAY = LocalDate.of(2027, 4, 1);
    private static final AtomicInteger NEXT = new AtomicInteger('A');

    private final UUID asset = UUID.randomUUID();

    @Inject
    Outboxes outbox;

    @Inject
    States states;

    @Inject
    Lapsing lapsing;

    @Inject
    EntityManager entities;

    private String old;
    private String east;
    private String west;
    private String recommendation;

    @BeforeEach
    void anAcceptedRecommendationOfOldDate() {
        var letter = (char) NEXT.getAndIncrement();
        old = "LO" + letter;
        east = "LE" + letter;
        west = "LW" + letter;
        states.council(old, 1, "active");
        states.council(east, 1, "shadow");
        states.council(west, 1, "shadow");
        states.asset(asset, 1, "listed");
        var engagement = Scene.ENGAGEMENTS + made("/v1/engagements", Map.of("council", old, "title", "Fewer systems"));
        recommendation = Scene.RECOMMENDATIONS + made("/v1/recommendations", Scene.recommended(engagement, asset));
        ADVISOR.act(recommendation, "issue").statusCode(200);
        new Person("old-editor", "council-editor", old)
                .act(recommendation, "acceptance")
                .statusCode(200);
        write(
                "update recommendation set accepted_on = ?2 where id = ?1",
                Engaged.today().minusMonths(30));
        ADVISOR.act(engagement, "early-end", "reason", "No sponsor.").statusCode(200);
    }

    @Test
    void whatWaitsForASuccessorDoesNotLapse() {
        states.vested(DAY, List.of(line(old, east, "created", 0.6), line(old, west, "created", 0.4)));
        lapsing.lapse();
        ADVISOR.get(recommendation).body("state", equalTo("accepted")).body("proposedSuccessor", equalTo(east));
        states.adoption(UUID.randomUUID(), 1, west, asset, "live");
        PROGRAMME
                .act(recommendation, "transfer", "council", west)
                .statusCode(200)
                .body("state", equalTo("implemented"));
    }

    @Test
    void whatGoesToASuccessorAtThisMomentDoesNotLapseUnderItsOldCouncil() {
        QuarkusTransaction.begin();
        entities.createNativeQuery("select 1 from known_council where code = ?1 for update")
                .setParameter(1, old)
                .getSingleResult();
        var lapse = runAsync(lapsing::lapse);
        await().pollInSameThread().until(this::someoneWaits);
        entities.createNativeQuery(
                        "update recommendation set council = ?2, former_councils = array[council] where id = ?1")
                .setParameter(1, UUID.fromString(Scene.id(recommendation)))
                .setParameter(2, east)
                .executeUpdate();
        QuarkusTransaction.commit();
        lapse.join();
        ADVISOR.get(recommendation).body("state", equalTo("accepted")).body("council", equalTo(east));
        assertThat(outbox.names("lgds.recommendations", Scene.id(recommendation)))
                .endsWith("recommendation.accepted");
        lapsing.lapse();
        ADVISOR.get(recommendation).body("state", equalTo("lapsed"));
    }

    private boolean someoneWaits() {
        return (boolean) entities.createNativeQuery("select exists (select from pg_locks where not granted)")
                .getSingleResult();
    }

    private void write(String sql, Object value) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql)
                        .setParameter(1, UUID.fromString(Scene.id(recommendation)))
                        .setParameter(2, value)
                        .executeUpdate());
    }

    private static String made(String path, Map<String, Object> body) {
        return ADVISOR.post(path, body).statusCode(201).extract().path("id");
    }
}
