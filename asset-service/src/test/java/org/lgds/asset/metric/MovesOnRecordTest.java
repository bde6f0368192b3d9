package org.lgds.asset.metric;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.calendar.Months;

import static org.assertj.core.api.Assertions.assertThat;

/** What the database itself does: the moves of adoptions from before they were noted, and how figures are found. */
@QuarkusTest
class MovesOnRecordTest {

    @Inject
    Catalogue catalogue;

    @Inject
    ReuseFigures figures;

    @Inject
    EntityManager entities;

    /** Adoptions as they were before their moves were noted; the statements of the migration are run over them. */
    @Test
    void adoptionsFromBeforeAreGivenTheMovesWhoseDaysAreKnown() {
        var asset = catalogue.listedAsset("1.0.0");
        QuarkusTransaction.begin();
        try {
            run("set local session_replication_role = replica");
            run("delete from adoption_move");
            before(asset, "MRA", "'LIVE'", "'2026-01-05'", "'2026-02-03'", "'2026-03-01'", "null", "'{}'", "false");
            before(asset, "MRB", "'ABANDONED'", "null", "'2026-02-03'", "null", "'2026-04-01'", "'{}'", "false");
            before(asset, "MRC", "'EVALUATING'", "null", "null", "null", "null", "'{}'", "true");
            var from = "array[cast('00000000-0000-0000-0000-000000000001' as uuid)]";
            before(asset, "MRD", "'LIVE'", "'2025-01-05'", "null", "'2025-03-01'", "null", from, "false");
            backfill();
            assertThat(moves(asset, "MRA"))
                    .containsExactly(
                            "STEP null INTERESTED 2026-01-01",
                            "STEP INTERESTED PLANNED 2026-02-01",
                            "STEP PLANNED LIVE 2026-03-01 after 55");
            assertThat(moves(asset, "MRB"))
                    .containsExactly("STEP null PLANNED 2026-02-01", "STEP PLANNED ABANDONED 2026-04-01 for COST");
            assertThat(moves(asset, "MRC"))
                    .containsExactly("STEP null EVALUATING 2026-05-01", "STANDING EVALUATING EVALUATING 2026-05-01");
            assertThat(moves(asset, "MRD")).containsExactly("INHERITED null LIVE 2026-01-01");
            assertThat(figures.counts(of(asset), months()).get(YearMonth.parse("2026-05")))
                    .containsEntry(ReuseFigures.Count.OPEN_LIVE, 2L)
                    .containsEntry(ReuseFigures.Count.OPEN_EVALUATING, 0L)
                    .containsEntry(ReuseFigures.Count.OPEN_PLANNED, 0L);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void figuresOfAnAssetAndOfACouncilAreFoundByTheirIndexes() {
        var asset = UUID.randomUUID();
        QuarkusTransaction.begin();
        try {
            run("""
                    insert into adoption_move (adoption_id, council, asset_id, kind, to_stage, was_counted, is_counted,
                        live_days, moved_at, month, moved_in)
                    select gen_random_uuid(), 'C' || n % 400, gen_random_uuid(), 'STEP', 'LIVE', false, true, n % 90,
                        now(), london_month(now()), 0
                    from generate_series(1, 20000) n""");
            run("""
                    insert into reuse_month
                    select 'C' || council, date '2010-01-01' + month * interval '1 month', 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
                        1, 1, 1, 1, 1
                    from generate_series(1, 400) council, generate_series(1, 60) month""");
            run("analyze adoption_move");
            run("analyze reuse_month");
            assertThat(plan(
                            "select month, sum(open_live) from reuse_move where month <= now() and asset_id = '%s' group by 1"
                                    .formatted(asset)))
                    .contains("adoption_move_of_an_asset")
                    .doesNotContain("Seq Scan");
            assertThat(plan(
                            "select month, days, sum(went_live) from reuse_move where council = 'C1' and days is not null"
                                    + " and month between '2026-01-01' and now() group by 1, 2"))
                    .contains("adoption_move_to_live")
                    .doesNotContain("Seq Scan");
            assertThat(plan("select month, sum(open_live) from reuse_month where council = any('{C1,C2}') group by 1"))
                    .contains("reuse_month_pkey")
                    .doesNotContain("Seq Scan");
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void before(
            UUID asset,
            String council,
            String stage,
            String interestedOn,
            String plannedOn,
            String wentLiveOn,
            String endedOn,
            String from,
            String stale) {
        run("""
                insert into adoption (id, version, created_at, updated_at, event_sequence, changed_in, council, asset_id,
                    stage, reached, asset_version, reason_code, confirmed_at, visibility, widest, interested_on,
                    planned_on, went_live_on, ended_on, transferred_from, stale)
                values (gen_random_uuid(), 0, '2026-01-02T10:00Z', '2026-05-06T10:00Z', 1, 0, '%s', '%s', %s,
                    case when %3$s = 'LIVE' then 'LIVE' else 'PLANNED' end, '1.0.0', 'COST', now(), 'COUNCIL', 'COUNCIL',
                    %s, %s, %s, %s, %s, %s)""".formatted(council, asset, stage, interestedOn, plannedOn, wentLiveOn, endedOn, from, stale));
    }

    /** What the migration does after it has made its triggers. */
    private void backfill() {
        try (var file = getClass().getResourceAsStream("/db/migration/V20261124_1841__adoption_move_noted.sql")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            for (var statement : text.substring(text.indexOf("with told as")).split(";")) {
                if (!statement.isBlank()) {
                    run(statement);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> moves(UUID asset, String council) {
        List<?> rows = entities.createNativeQuery("""
                        select concat_ws(' ', kind, coalesce(from_stage, 'null'), to_stage, month, 'after ' || live_days,
                            'for ' || reason_code)
                        from adoption_move where asset_id = ?1 and council = ?2 order by id""", String.class)
                .setParameter(1, asset)
                .setParameter(2, council)
                .getResultList();
        return rows.stream().map(Object::toString).toList();
    }

    private String plan(String statement) {
        return ((List<?>) entities.createNativeQuery("explain " + statement).getResultList())
                .stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    private static MetricsQuery of(UUID asset) {
        return new MetricsQuery(asset, null, null, null, null, "2026-01", "2026-05");
    }

    private static Months months() {
        return Months.of("2026-01", "2026-05", LocalDate.parse("2026-11-24"));
    }

    private void run(String statement) {
        entities.createNativeQuery(statement).executeUpdate();
    }
}
