package org.lgds.engagement.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Person;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.kit.test.RealTokens;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.States.line;

/** An adoption goes live in the days of a reorganisation: whichever is told first, the advice ends in it. */
@QuarkusTest
@TestProfile(RealTokens.class)
class LiveAtVestingTest {

    private static final LocalDate DAY = LocalDate.of(2027, 4, 1);
    private static final AtomicInteger NEXT = new AtomicInteger('A');

    private final UUID asset = UUID.randomUUID();
    private final UUID adoption = UUID.randomUUID();

    @Inject
    States states;

    @Inject
    EntityManager entities;

    private String old;
    private String heir;
    private String recommendation;

    @BeforeEach
    void anAcceptedRecommendation() {
        var letter = (char) NEXT.getAndIncrement();
        old = "VO" + letter;
        heir = "VH" + letter;
        states.council(old, 1, "active");
        states.council(heir, 1, "shadow");
        states.asset(asset, 1, "listed");
        recommendation = accepted(asset);
    }

    private String accepted(UUID asset) {
        var engagement = Scene.ENGAGEMENTS + made("/v1/engagements", Map.of("council", old, "title", "Fewer systems"));
        var path = Scene.RECOMMENDATIONS + made("/v1/recommendations", Scene.recommended(engagement, asset));
        ADVISOR.act(path, "issue").statusCode(200);
        new Person("old-editor", "council-editor", old).act(path, "acceptance").statusCode(200);
        return path;
    }

    @Test
    void anAdoptionHoldsNothingThatAReorganisationUnderWayWants() {
        states.hand(states.benefitRecord(adoption, old, asset, 15_000_000, 11_000_000));
        QuarkusTransaction.begin();
        entities.createNativeQuery("select 1 from known_council where code = ?1 for update")
                .setParameter(1, old)
                .getSingleResult();
        var live = runAsync(() -> states.adoption(adoption, 1, old, asset, "live"));
        await().pollInSameThread().until(this::someoneWaits);
        // Sooner than a ring of locks is broken by its victim.
        entities.createNativeQuery("set local lock_timeout = '500ms'").executeUpdate();
        entities.createNativeQuery("select 1 from recommendation where id = ?1 for update")
                .setParameter(1, UUID.fromString(Scene.id(recommendation)))
                .getSingleResult();
        QuarkusTransaction.commit();
        live.join();
        ADVISOR.get(recommendation).body("state", equalTo("implemented"));
    }

    @Test
    void theSuccessorsAdoptionThatGoesLiveDuringTheVestingImplements() {
        QuarkusTransaction.begin();
        entities.createNativeQuery("select 1 from known_council where code = ?1 for share")
                .setParameter(1, heir)
                .getSingleResult();
        var vesting = runAsync(() -> states.vested(DAY, List.of(line(old, heir, "created", 1))));
        await().pollInSameThread().until(this::someoneWaits);
        var live = runAsync(() -> states.adoption(adoption, 1, heir, asset, "live"));
        QuarkusTransaction.commit();
        vesting.join();
        live.join();
        ADVISOR.get(recommendation).body("council", equalTo(heir)).body("state", equalTo("implemented"));
    }

    /** Each flush goes through all that moved: one for each of them would take the time that a vesting has many times over. */
    @Test
    void aVestingOfManyFlushesNoMoreOftenThanOneOfFew() {
        long few = flushesOfAVestingWith(2);
        anAcceptedRecommendation();
        assertThat(flushesOfAVestingWith(12)).isEqualTo(few);
    }

    private long flushesOfAVestingWith(int advised) {
        var paths = new ArrayList<String>();
        for (int i = 0; i < advised; i++) {
            var used = UUID.randomUUID();
            var live = UUID.randomUUID();
            states.asset(used, 1, "listed");
            states.adoption(live, 1, heir, used, "live");
            states.hand(states.benefitRecord(live, heir, used, 15_000_000, 11_000_000));
            paths.add(accepted(used));
        }
        var statistics =
                entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getFlushCount();
        states.vested(DAY, List.of(line(old, heir, "created", 1)));
        long flushes = statistics.getFlushCount() - before;
        statistics.setStatisticsEnabled(false);
        assertThat(paths).allSatisfy(path -> ADVISOR.get(path).body("state", equalTo("implemented")));
        ADVISOR.get("/v1/measures?limit=100&council=" + heir).body("items", hasSize(advised));
        return flushes;
    }

    private boolean someoneWaits() {
        return (boolean) entities.createNativeQuery("select exists (select from pg_locks where not granted)")
                .getSingleResult();
    }

    private static String made(String path, Map<String, Object> body) {
        return ADVISOR.post(path, body).statusCode(201).extract().path("id");
    }
}
