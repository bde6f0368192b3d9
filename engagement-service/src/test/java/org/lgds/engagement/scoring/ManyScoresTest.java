package org.lgds.engagement.scoring;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.FundingScene;
import org.lgds.engagement.Person;
import org.lgds.engagement.Racing;
import org.lgds.engagement.Scene;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.Person.PROGRAMME;

/** A thousand scores of one application at once: all are kept, and the application stays as it was read. */
@QuarkusTest
@TestProfile(RealTokens.class)
class ManyScoresTest {

    private static final int MEMBERS = 1_000;

    @Inject
    FundingScene scene;

    @Inject
    EntityManager entities;

    @Test
    void aThousandScoresAtOnceAreAllKept() {
        scene.councils();
        var programme = scene.open(100_000);
        var application = scene.eligible(programme, 1_000);
        declareAll(programme);
        var etag = PROGRAMME.get(application).extract().header("ETag");

        var answers = Racing.all(
                24,
                IntStream.range(0, MEMBERS)
                        .<Callable<Integer>>mapToObj(i -> () -> member(i)
                                .post(application + "/scores", FundingScene.scores(i % 6, i % 4))
                                .extract()
                                .statusCode())
                        .toList());

        assertThat(answers).hasSize(MEMBERS).containsOnly(201);
        assertThat(count("select count(*) from score where application = ?1", application))
                .isEqualTo(MEMBERS);
        assertThat(count("select count(distinct member) from score where application = ?1", application))
                .isEqualTo(MEMBERS);
        assertThat(PROGRAMME.get(application).extract().header("ETag")).isEqualTo(etag);
        var sum = IntStream.range(0, MEMBERS)
                .map(i -> 70 * (i % 6) + 30 * (i % 4))
                .sum();
        PROGRAMME
                .act(application, "scoring")
                .statusCode(200)
                .body("score.total", equalTo(sum))
                .body("score.members", equalTo(MEMBERS));
    }

    private static Person member(int number) {
        return new Person("many-" + number, "panel-member");
    }

    private void declareAll(String programme) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                                insert into panel_declaration (id, version, created_at, updated_at, event_sequence, changed_in,
                                    member, programme, councils, parties)
                                select gen_random_uuid(), 0, now(), now(), 0, 0, 'sub-of-many-' || n, ?1, '{}', '{}'
                                from generate_series(0, ?2) n""")
                        .setParameter(1, UUID.fromString(Scene.id(programme)))
                        .setParameter(2, MEMBERS - 1)
                        .executeUpdate());
    }

    private long count(String sql, String application) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Scalars.query(entities, sql, Long.class)
                        .setParameter(1, UUID.fromString(Scene.id(application)))
                        .getSingleResult());
    }
}
