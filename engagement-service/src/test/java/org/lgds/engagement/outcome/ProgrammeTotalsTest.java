package org.lgds.engagement.outcome;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Racing;
import org.lgds.engagement.Scene;
import org.lgds.engagement.Undone;
import org.lgds.engagement.project.Placing;
import org.lgds.engagement.project.Project;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** The kept sums of programmes are those of the rows, whatever many writers do to these at once. */
@QuarkusTest
@TestProfile(RealTokens.class)
class ProgrammeTotalsTest {

    private static final int WRITERS = 6;
    private static final int CHANGES = 40;

    private static final String ROWS = """
            with funded as (
                select distinct a.programme, p.id as project, coalesce(p.paused_from, p.state) as stage
                from award a join project p on p.id = a.project where a.state not in ('OFFERED', 'LAPSED', 'DECLINED')),
            open as (
                select distinct a.programme, p.id as project, coalesce(p.paused_from, p.state) as stage
                from award a join project p on p.id = a.project
                where a.state in ('ACCEPTED', 'ACTIVE', 'COMPLETED', 'TERMINATED') and p.visibility = 'PUBLIC'),
            brought as (select f.programme, m.* from funded f join measure m on m.project = f.project),
            realised as (select * from brought where state = 'REALISED' and benefit_pence is not null)
            select programme, 'APPLICATION', state, count(*) from application group by 1, 3
            union all select programme, 'AWARD', state, count(*) from award group by 1, 3
            union all select programme, 'AWARDED', state, sum(amount) from award group by 1, 3
            union all select programme, 'PROJECT', stage, count(*) from funded group by 1, 3
            union all select programme, 'PUBLIC_PROJECT', stage, count(*) from open group by 1, 3
            union all select f.programme, 'OUTPUT', '', count(*) from funded f join output o on o.project = f.project
                where o.state = 'LISTED' group by 1
            union all select f.programme, 'PUBLIC_OUTPUT', '', count(*) from open f join output o on o.project = f.project
                where o.state = 'LISTED' group by 1
            union all select programme, 'MEASURE', '', count(*) from brought group by 1
            union all select programme, 'READ', '', count(*) from brought where last_on is not null group by 1
            union all select programme, 'REALISED', price_base::text, count(*) from realised group by 1, 3
            union all select programme, 'CASHABLE', price_base::text, sum(benefit_pence::numeric * share) from realised
                where cashable group by 1, 3
            union all select programme, 'NOT_CASHABLE', price_base::text, sum(benefit_pence::numeric * share) from realised
                where not cashable group by 1, 3""";

    @Inject
    FundedScene scene;

    @Inject
    Placing placing;

    @Inject
    EntityManager entities;

    private List<UUID> programmes;
    private List<String> projects;

    @BeforeEach
    void programmesAndProjects() {
        scene.councils();
        programmes = Stream.generate(() -> scene.programme(1_000, 1))
                .limit(3)
                .map(path -> UUID.fromString(Scene.id(path)))
                .toList();
        projects =
                Stream.generate(() -> scene.discovery(scene.service())).limit(3).toList();
    }

    @Test
    void theSumsAreThoseOfTheRowsAfterManyChangesAtOnce() {
        // All meet at the same programmes and projects, in any order.
        Racing.all(
                WRITERS,
                IntStream.range(0, WRITERS)
                        .<Callable<Boolean>>mapToObj(writer -> () -> write(writer))
                        .toList());
        sumsAreThoseOfTheRows();
        assertThat(count("select count(*) from programme_total where figure = 'CASHABLE' and value > 0"))
                .isPositive();
    }

    @Test
    void filledAnewTheyAreTheSame() {
        write(7);
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("delete from programme_project").executeUpdate();
            entities.createNativeQuery("update programme_total set value = value + 1")
                    .executeUpdate();
            Scalars.query(entities, "select 1 from fill_programme_totals()", Integer.class)
                    .getSingleResult();
        });
        sumsAreThoseOfTheRows();
        write(8);
        sumsAreThoseOfTheRows();
    }

    private boolean write(int writer) {
        var random = new Random(writer);
        var rows = new LooseRows(
                entities,
                programmes,
                projects.stream().map(path -> UUID.fromString(Scene.id(path))).toList(),
                random);
        for (int i = 0; i < CHANGES; i++) {
            Undone.unless(random.nextInt(6) != 0, () -> {
                for (int changed = random.nextInt(1, 5); changed > 0; changed--) {
                    rows.change();
                }
                rows.realise();
            });
            if (random.nextInt(3) == 0) {
                var states = Project.State.values();
                placing.put(
                        projects.get(random.nextInt(projects.size())),
                        states[random.nextInt(states.length)].name().toLowerCase(Locale.ROOT));
            }
        }
        return true;
    }

    private void sumsAreThoseOfTheRows() {
        assertThat(count("""
                with kept as (select * from programme_total where value <> 0), counted as (select * from (%s) as counted where count <> 0)
                select count(*) from (
                    (select * from kept except select * from counted)
                    union all (select * from counted except select * from kept)) as differing""".formatted(ROWS))).isZero();
    }

    private long count(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Scalars.query(entities, sql, Long.class).getSingleResult());
    }
}
