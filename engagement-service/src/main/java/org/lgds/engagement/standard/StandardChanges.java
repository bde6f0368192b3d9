package org.lgds.engagement.standard;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.lgds.kit.delta.ChangesFeed.Position;
import org.lgds.kit.list.Conditions;

/**
 * What changed of standards for who takes part in some of their projects: those in the order of all that changes, others in the order of
 * what is told of them to everybody.
 */
final class StandardChanges {

    private StandardChanges() {}

    /** @param takingPart the projects that the reader takes part in */
    static List<Standard> read(
            EntityManager entities, Conditions filters, Set<UUID> takingPart, Position after, long before, int limit) {
        var own = filters.parameter(takingPart.toArray(new UUID[0]));
        var transaction = filters.parameter(after.transaction());
        var key = filters.parameter(UUID.fromString(after.key()));
        var end = filters.parameter(before);
        var where = filters.where().isEmpty() ? " where" : filters.where() + " and";
        var sql = """
                select standard.* from (
                    (select changed_in as at, id from standard%1$s project = any(%2$s)
                        and (changed_in, id) > (%3$s, %4$s) and changed_in < %5$s order by changed_in, id limit %6$d)
                    union all
                    (select told_in as at, id from standard%1$s visibility = 'PUBLIC' and project <> all(%2$s)
                        and (told_in, id) > (%3$s, %4$s) and told_in < %5$s order by told_in, id limit %6$d)) one
                    join standard on standard.id = one.id
                order by one.at, one.id limit %6$d""".formatted(where, own, transaction, key, end, limit);
        return filters.bind(entities.unwrap(Session.class).createNativeQuery(sql, Standard.class))
                .getResultList();
    }
}
