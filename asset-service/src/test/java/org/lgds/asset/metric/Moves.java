package org.lgds.asset.metric;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Moves adoptions on days of the test's own choice, each in a transaction of its own. */
@ApplicationScoped
class Moves {

    private final EntityManager entities;

    Moves(EntityManager entities) {
        this.entities = entities;
    }

    /** A new adoption. */
    UUID begin(String council, UUID asset, String stage, String at) {
        var id = UUID.randomUUID();
        run("""
                insert into adoption (id, version, created_at, updated_at, event_sequence, changed_in, council, asset_id,
                    stage, reached, asset_version, went_live_on, interested_on, confirmed_at, visibility, widest)
                values (?1, 0, ?2, ?2, 1, 0, ?3, ?4, ?5, ?5, '1.0.0', ?6, ?7, ?2, 'COUNCIL', 'COUNCIL')""", id, Instant.parse(at), council, asset, stage, day(at), stage.equals("INTERESTED") ? day(at) : null);
        return id;
    }

    void to(UUID adoption, String stage, String at) {
        run("""
                update adoption set stage = ?2, updated_at = ?3,
                    went_live_on = case when ?2 = 'LIVE' then ?4 else went_live_on end
                where id = ?1""", adoption, stage, Instant.parse(at), day(at));
    }

    void abandon(UUID adoption, String reason, String at) {
        run(
                "update adoption set stage = 'ABANDONED', reason_code = ?2, updated_at = ?3 where id = ?1",
                adoption,
                reason,
                Instant.parse(at));
    }

    void stale(UUID adoption, boolean stale, String at) {
        run("update adoption set stale = ?2, updated_at = ?3 where id = ?1", adoption, stale, Instant.parse(at));
    }

    /** Its benefit: a build of its own would have cost so much, and it cost 20,000 pounds. */
    void assess(UUID adoption, long counterfactualPence, String at) {
        run("""
                insert into adoption_benefit (adoption_id, council, source, builds, counterfactual_pence, actual_pence,
                    benefit_pence, extra_cost_pence, assessed_at)
                select id, council, 'OWN_QUOTE', 0, ?2, 2000000, greatest(0, ?2 - 2000000), greatest(0, 2000000 - ?2), ?3
                from adoption where id = ?1""", adoption, counterfactualPence, Instant.parse(at));
    }

    /** Rows that are kept otherwise than they would be added up anew from all the moves there are. */
    List<?> wronglyKept() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("""
                with month_anew as (
                    select council, month, sum(open_interested), sum(open_evaluating), sum(open_planned),
                        sum(open_implementing), sum(open_live), sum(to_interested), sum(to_evaluating), sum(to_planned),
                        sum(to_implementing), sum(to_live), sum(to_retired), sum(to_abandoned), sum(to_transferred),
                        sum(timed), sum(assessed), sum(benefit_pence), sum(extra_cost_pence)
                    from reuse_move group by council, month
                ), reason_anew as (
                    select council, month, reason_code, count(*) from reuse_move where reason_code is not null
                    group by council, month, reason_code
                ), days_anew as (
                    select coalesce(region, '') as region, coalesce(type, '') as type, month, days, count(*)
                    from reuse_move left join known_council known on known.code = council
                    where days is not null
                    group by cube (region, type), month, days
                    having (grouping(region) = 1 or region is not null) and (grouping(type) = 1 or type is not null)
                )
                (select cast(kept as text) from reuse_month kept except select cast(anew as text) from month_anew anew)
                union all
                (select cast(anew as text) from month_anew anew except select cast(kept as text) from reuse_month kept)
                union all
                (select cast(kept as text) from reuse_reason kept except select cast(anew as text) from reason_anew anew)
                union all
                (select cast(anew as text) from reason_anew anew except select cast(kept as text) from reuse_reason kept)
                union all
                (select cast(kept as text) from reuse_days kept where went_live <> 0
                 except select cast(anew as text) from days_anew anew)
                union all
                (select cast(anew as text) from days_anew anew except select cast(kept as text) from reuse_days kept)""").getResultList());
    }

    /** Adoptions in other stages than their moves have led to. */
    List<?> wronglyMoved() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("""
                select cast(adoption.id as text) from adoption left join lateral (
                    select to_stage, is_counted from adoption_move
                    where adoption_id = adoption.id and kind <> 'ASSESSED' order by id desc limit 1
                ) last on true
                where last.to_stage is distinct from stage
                    or last.is_counted is distinct from (is_open_stage(stage) and not stale)""").getResultList());
    }

    /** Assets whose variants are kept for another class than their adoptions say. */
    List<?> wrongVariants() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("""
                with anew as (
                    select asset_id, (array['PUBLIC', 'SECTOR', 'COUNCIL'])[min(array_position(
                        array['PUBLIC', 'SECTOR', 'COUNCIL'], visibility))] as seen
                    from adoption where adaptations > 0 group by asset_id
                )
                (select cast(kept as text) from asset_variant kept except select cast(anew as text) from anew)
                union all
                (select cast(anew as text) from anew except select cast(kept as text) from asset_variant kept)""").getResultList());
    }

    void run(String statement, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> {
            var query = entities.createNativeQuery(statement);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            query.executeUpdate();
        });
    }

    private static LocalDate day(String at) {
        return LocalDate.parse(at.substring(0, 10));
    }
}
