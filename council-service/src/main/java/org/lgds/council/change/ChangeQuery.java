package org.lgds.council.change;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.delta.ChangesFeed;
import org.lgds.kit.list.Conditions;

import static org.lgds.council.change.StructuralChange.getEntityManager;

/**
 * Filters of the list of reorganisations.
 *
 * @param council the code of a council that they name as predecessor or successor
 * @param vestsFrom the first vesting day that is asked for
 * @param vestsBefore the day before which they vest
 */
public record ChangeQuery(
        @RestQuery StructuralChange.State state,
        @RestQuery @Size(max = 100) String council,
        @RestQuery @Size(max = 100) String reference,
        @RestQuery LocalDate vestsFrom,
        @RestQuery LocalDate vestsBefore) {

    List<StructuralChange> after(String after, int limit) {
        var conditions = new Conditions()
                .and("state = %s", state)
                .and("reference = %s", reference)
                .and("vests_on >= %s", vestsFrom)
                .and("vests_on < %s", vestsBefore)
                .and("id < %s", after == null ? null : UUID.fromString(after));
        if (council != null) {
            conditions.andAll("""
                    id in (select change from structural_change_line where predecessor = %s
                        union select change from structural_change_line where successor = %s)""", council, council);
        }
        return conditions.run(getEntityManager(), StructuralChange.class, "structural_change", "id desc", limit);
    }

    static List<StructuralChange> changed(ChangesFeed.Position after, long before, int limit) {
        return new Conditions()
                .andAll("(changed_in, id) > (%s, %s)", after.transaction(), UUID.fromString(after.key()))
                .and("changed_in < %s", before)
                .run(getEntityManager(), StructuralChange.class, "structural_change", "changed_in, id", limit);
    }
}
