package org.lgds.council.change;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.delta.ChangesFeed;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.tenant.CouncilCode;

import static org.lgds.council.change.StructuralChange.getEntityManager;

/**
 * Filters of the list of reorganisations.
 *
 * @param state only those in this state
 * @param council only those that name this council as predecessor or successor, by its code
 * @param reference only the one of this name, such as surrey-2027
 * @param vestsFrom only those that vest on this day or later
 * @param vestsBefore only those that vest before this day
 */
public record ChangeQuery(
        @RestQuery StructuralChange.State state,
        @RestQuery @CouncilCode String council,
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
