package org.lgds.asset.duplication;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;

/** What waits to be looked at: told by triggers in the transaction of each change, so that none is forgotten. */
@ApplicationScoped
class Scopes {

    private final EntityManager entities;

    Scopes(EntityManager entities) {
        this.entities = entities;
    }

    /** The scopes that have waited longest. */
    List<SearchScope> oldest(int most) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select kind, value from duplication_scope group by kind, value order by min(id) limit ?1""", Tuple.class)
                .setParameter(1, most)
                .getResultStream()
                .map(row -> new SearchScope(
                        SearchScope.Kind.valueOf(row.get("kind", String.class)), row.get("value", String.class)))
                .toList();
    }

    /**
     * Takes a scope for this transaction, in which all that was told of it so far is looked at; what is told later waits
     * for the next look. False if another transaction has it, or nothing waits.
     */
    boolean take(SearchScope scope) {
        var taken = (boolean) locking("select pg_try_advisory_xact_lock(hashtextextended(?1, 471))", scope);
        return taken && forget(scope) > 0;
    }

    /** Waits until no other transaction looks at the scope, and lets the others wait until this one ends. */
    void hold(SearchScope scope) {
        locking("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 471))", scope);
    }

    private Object locking(String sql, SearchScope scope) {
        return entities.createNativeQuery(sql)
                .setParameter(1, scope.kind() + " " + scope.value())
                .getSingleResult();
    }

    private int forget(SearchScope scope) {
        return entities.createNativeQuery("delete from duplication_scope where kind = ?1 and value = ?2")
                .setParameter(1, scope.kind().name())
                .setParameter(2, scope.value())
                .executeUpdate();
    }

    /** Lets everything be looked at again: how many scopes that is. */
    int addAll() {
        return entities.createNativeQuery("""
                        insert into duplication_scope (kind, value)
                        select 'SERVICE', cast(service as text) from solution
                        union select 'SERVICE', cast(service as text) from duplication_finding where service is not null
                        union select 'SERVICE', cast(unnest(services) as text) from reuse_check where outcome = 'NEW'
                        union select 'PRODUCT', lower(btrim(product)) from solution where product is not null
                        union select 'PRODUCT', product from duplication_finding where product is not null
                        union select 'CATEGORY', lower(btrim(category)) from solution where category is not null
                        union select 'CATEGORY', category from duplication_finding where category is not null
                        union select 'ASSET', cast(id as text) from asset
                            where type = 'CODE' and state in ('LISTED', 'ENDORSED')
                        union select 'ASSET', cast(asset_low as text) from duplication_finding
                            where asset_low is not null""").executeUpdate();
    }

    /** The same for one service alone. */
    int add(int service) {
        return entities.createNativeQuery("insert into duplication_scope (kind, value) values ('SERVICE', ?1)")
                .setParameter(1, Integer.toString(service))
                .executeUpdate();
    }
}
