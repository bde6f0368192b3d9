package org.lgds.engagement.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Racing;
import org.lgds.engagement.Undone;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.test.RealTokens;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** The kept sums of projects are those of the rows, whatever many writers do to these at once. */
@QuarkusTest
@TestProfile(RealTokens.class)
class ProjectTotalsTest {

    private static final int WRITERS = 8;
    private static final int CHANGES = 30;

    private static final List<String> STATES = List.of(
            "PROPOSED", "FORMING", "CHARTERED", "DISCOVERY", "ALPHA", "BETA", "LIVE", "PAUSED", "CLOSED", "STOPPED");

    private static final String PROJECTS = """
            select visibility, kind, state, coalesce(paused_from, state), coalesce(area, ''), count(*) from project
            group by 1, 2, 3, 4, 5""";

    private static final String OUTCOMES = """
            select stage, overall, count(*) from stage_assessment where overall is not null group by 1, 2""";

    /** Each stage by a join with the one that follows it. */
    private static final String DAYS = """
            select stage, days, count(*) from (
                select one.value ->> 'stage' as stage,
                    (next.value ->> 'startedOn')::date - (one.value ->> 'startedOn')::date as days
                from project, jsonb_array_elements(stages::jsonb) with ordinality one,
                    jsonb_array_elements(stages::jsonb) with ordinality next
                where next.ordinality = one.ordinality + 1) ended
            group by 1, 2""";

    @Inject
    EntityManager entities;

    @Test
    void theSumsAreThoseOfTheRowsAfterManyChangesAtOnce() {
        // Each writer changes several of its own projects at a time: all meet in the same sums, in any order.
        Racing.all(
                WRITERS,
                IntStream.range(0, WRITERS)
                        .<Callable<Boolean>>mapToObj(writer -> () -> write(new Random(writer)))
                        .toList());
        sumsAreThoseOfTheRows();
    }

    @Test
    void filledAnewTheyAreTheSame() {
        write(new Random(99));
        QuarkusTransaction.requiringNew().run(() -> {
            execute("delete from project_total");
            execute("insert into stage_days_total values ('ALPHA', 1000000, 5)");
            execute("update stage_outcome_total set assessments = assessments + 1");
            Scalars.query(entities, "select 1 from fill_project_totals()", Integer.class)
                    .getSingleResult();
        });
        sumsAreThoseOfTheRows();
    }

    /** Of live, which no project leaves: so no other test's projects are among them. */
    @Test
    void theMedianIsTheLowerOfTheTwoInTheMiddle() {
        for (int days : new int[] {500, 3, 20, 10}) {
            QuarkusTransaction.requiringNew().run(() -> insert(UUID.randomUUID(), stages("LIVE", days)));
        }
        get("/v1/projects/summary")
                .then()
                .body("stages.find { it.stage == 'live' }.ended.medianDays", equalTo(10))
                .body("stages.find { it.stage == 'live' }.ended.projects", equalTo(4));
    }

    /** A stage that lasted so many days, and the one that follows. */
    private static String stages(String stage, int days) {
        return "[{\"stage\":\"%s\",\"startedOn\":\"2024-01-31\"},{\"stage\":\"CLOSED\",\"startedOn\":\"%s\"}]"
                .formatted(stage, LocalDate.parse("2024-01-31").plusDays(days));
    }

    private boolean write(Random random) {
        var own = new ArrayList<UUID>();
        for (int i = 0; i < CHANGES; i++) {
            Undone.unless(random.nextInt(5) != 0, () -> {
                for (int changed = 0; changed < 3; changed++) {
                    if (own.size() < 6) {
                        var id = UUID.randomUUID();
                        insert(id, "[]");
                        own.add(id);
                    }
                    change(own.get(random.nextInt(own.size())), random);
                }
            });
        }
        return true;
    }

    private void insert(UUID id, String stages) {
        execute("""
                insert into project (id, version, created_at, updated_at, event_sequence, changed_in, title, kind, service,
                    sponsor, sponsor_case, open_outputs, charter, charter_by, charter_revision, answers, stages, playbacks,
                    state, visibility)
                values ('%s', 0, now(), now(), 0, 0, 'Permits', 'COUNCIL_LED', 1, 's', 'c', true, 'c', 's', 1, '[]', '%s', 0,
                    'PROPOSED', 'SECTOR')""".formatted(id, stages));
        execute("""
                insert into stage_assessment (id, version, created_at, updated_at, event_sequence, changed_in, project, stage,
                    state, scheduled_for, lead_assessor, panel, held_on, points, actions)
                values ('%s', 0, now(), now(), 0, 0, '%s', 'ALPHA', 'HELD', now(), 'l', '[]', now(), '[]', '[]')""".formatted(UUID.randomUUID(), id));
    }

    private void change(UUID id, Random random) {
        var state = STATES.get(random.nextInt(STATES.size()));
        var pausedFrom = state.equals("PAUSED") ? STATES.get(random.nextInt(7)) : null;
        var at = pausedFrom == null ? state : pausedFrom;
        var isFormed = !at.equals("PROPOSED") && !at.equals("FORMING");
        execute("""
                update project set state = '%s', paused_from = %s, reason = 'r', findings = %s, chartered_on = %s,
                    visibility = '%s', kind = '%s', area = %s, stages = '%s'
                where id = '%s'""".formatted(
                        state,
                        quoted(pausedFrom),
                        state.equals("STOPPED") ? "'f'" : "null",
                        isFormed ? "current_date" : "null",
                        isFormed ? "PUBLIC" : "SECTOR",
                        random.nextBoolean() ? "COUNCIL_LED" : "CENTRAL_LOCAL",
                        quoted(random.nextInt(4) == 0 ? null : "area-" + random.nextInt(3)),
                        random.nextInt(3) == 0 ? "[]" : stages("BETA", random.nextInt(4)),
                        id));
        if (random.nextInt(4) == 0) {
            execute("""
                    update stage_assessment set state = 'REPORTED', overall = '%s', summary = 's', reported_on = current_date
                    where project = '%s' and state = 'HELD'""".formatted(random.nextBoolean() ? "GREEN" : "RED", id));
        }
    }

    private static String quoted(String text) {
        return text == null ? "null" : "'" + text + "'";
    }

    private void sumsAreThoseOfTheRows() {
        assertThat(differences("project_total where projects <> 0", PROJECTS)).isZero();
        assertThat(differences("stage_outcome_total where assessments <> 0", OUTCOMES))
                .isZero();
        assertThat(differences("stage_days_total where projects <> 0", DAYS)).isZero();
    }

    private long differences(String kept, String rows) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Scalars.query(entities, """
                        with kept as (select * from %s), counted as (%s)
                        select count(*) from (
                            (select * from kept except select * from counted)
                            union all (select * from counted except select * from kept)) as differing""".formatted(kept, rows), Long.class)
                        .getSingleResult());
    }

    private void execute(String sql) {
        entities.createNativeQuery(sql).executeUpdate();
    }
}
