package org.lgds.engagement.measure;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.kit.test.RealTokens;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.EDITOR;

/** What claims no more of an effect waits for nobody who does, and is refused to nobody. */
@QuarkusTest
@TestProfile(RealTokens.class)
class UnclaimedTest {

    private static final AtomicInteger SERVICES = new AtomicInteger(30_000);

    @Inject
    States states;

    @Inject
    Scene scene;

    @Inject
    EntityManager entities;

    private int service;

    @BeforeEach
    void councils() {
        scene.councils();
        service = SERVICES.incrementAndGet();
        states.service(service, "housing");
    }

    @Test
    void aReadingWaitsForNobodyWhoClaimsOfTheSameEffect() throws Exception {
        var measure = Measured.baselined(Measured.takeUp(scene.engagement(), service));
        QuarkusTransaction.begin();
        entities.createNativeQuery("select 1 from hold_attribution('LDS', 'DIGITAL_TAKE_UP', ?1, null)")
                .setParameter(1, service)
                .getSingleResult();
        var status = supplyAsync(() -> EDITOR.post(measure + "/readings", Measured.reading("2026-06-30", 55))
                        .extract()
                        .statusCode())
                .get(10, TimeUnit.SECONDS);
        QuarkusTransaction.rollback();
        assertThat(status).isEqualTo(201);
    }

    @Test
    void whoClaimsNoMoreThanBeforeIsNotRefusedWhateverOthersClaim() {
        var measure = Measured.proposed(Measured.takeUp(scene.engagement(), service));
        claimedByAnother(5_000);
        ADVISOR.put(measure, changed("Another title", 100)).statusCode(200).body("title", equalTo("Another title"));
        ADVISOR.put(measure, changed("t", 80)).statusCode(200);
        ADVISOR.put(measure, changed("t", 80.01)).statusCode(409).body("leftPercent", equalTo(50.0f));
    }

    private static Map<String, Object> changed(String title, Object percent) {
        return Map.of(
                "title",
                title,
                "period",
                Map.of("start", "2026-01-01", "end", "2027-01-01"),
                "attributionPercent",
                percent);
    }

    /** As councils that became one may have claimed of what was two effects. */
    private void claimedByAnother(int share) {
        var engagement = scene.engagement();
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("alter table measure disable trigger measure_attribution")
                    .executeUpdate();
            entities.createNativeQuery("""
                            insert into measure (id, version, created_at, updated_at, event_sequence, engagement, council,
                                measured_council, title, kind, service, period_start, period_end, share, state)
                            values (gen_random_uuid(), 0, now(), now(), 1, ?1, 'LDS', 'LDS', 't', 'DIGITAL_TAKE_UP', ?2,
                                '2026-01-01', '2027-01-01', ?3, 'PROPOSED')""")
                    .setParameter(1, UUID.fromString(Scene.id(engagement)))
                    .setParameter(2, service)
                    .setParameter(3, share)
                    .executeUpdate();
            entities.createNativeQuery("alter table measure enable trigger measure_attribution")
                    .executeUpdate();
        });
    }
}
