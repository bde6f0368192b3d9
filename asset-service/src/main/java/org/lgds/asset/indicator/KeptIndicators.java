package org.lgds.asset.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Keeps what is counted of a service, each time its solutions are looked at, so that indicators never count them. */
@ApplicationScoped
public class KeptIndicators {

    private final EntityManager entities;

    KeptIndicators(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Counts one service anew, in the caller's transaction. A build is started once: not while it is but planned, and not again
     * by those who inherit it (DOMAIN.md 4.7).
     */
    public void refresh(int service) {
        entities.createNativeQuery("""
                        insert into service_indicator as kept
                            (service, builds_started, builds_on_shared, bespoke, providing, suppliers)
                        select ?1, coalesce(sum(n) filter (where built), 0), coalesce(sum(n) filter (where shared), 0),
                            coalesce(sum(n) filter (where bespoke), 0),
                            (select count(*) from councils_providing(?1)),
                            coalesce((select jsonb_object_agg(supplier, n) from (
                                select cast(supplier as text) as supplier, count(*) as n from solution
                                where service = ?1 and phase <> 'RETIRED' and supplier is not null
                                group by supplier) of_suppliers), '{}')
                        from (
                            select started and kind in ('BESPOKE_INHOUSE', 'BESPOKE_COMMISSIONED', 'SHARED_ASSET') as built,
                                started and kind = 'SHARED_ASSET' as shared,
                                kind in ('BESPOKE_INHOUSE', 'BESPOKE_COMMISSIONED') and phase <> 'RETIRED' as bespoke,
                                count(*) as n
                            from solution, lateral (select not inherited and phase <> 'PLANNED' as started) of_it
                            where service = ?1 group by 1, 2, 3) counted
                        on conflict (service) do update set builds_started = excluded.builds_started,
                            builds_on_shared = excluded.builds_on_shared, bespoke = excluded.bespoke,
                            providing = excluded.providing, suppliers = excluded.suppliers, counted_at = now()""").setParameter(1, service).executeUpdate();
    }
}
