package org.lgds.council.provision.override;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.list.Conditions;

import static org.lgds.council.provision.override.ServiceOverride.getEntityManager;

/**
 * Filters of the list of a council's overrides; without a state those that ended are among them.
 *
 * @param service only overrides of this service, by its LGSL code
 * @param state only overrides in this state
 */
public record OverrideQuery(
        @RestQuery Integer service, @RestQuery ServiceOverride.State state) {

    List<ServiceOverride> after(String council, LocalDate today, String after, int limit) {
        var conditions = new Conditions()
                .and("council = %s", council)
                .and("service = %s", service)
                .and("id < %s", after == null ? null : UUID.fromString(after));
        if (state != null) {
            var ended = "coalesce(holds_until <= %s or holds_until = holds_from, false)"
                    .formatted(conditions.parameter(today));
            switch (state) {
                case ENDED -> conditions.andAll(ended);
                case PLANNED -> conditions.andAll("not " + ended).and("holds_from > %s", today);
                case IN_FORCE -> conditions.andAll("not " + ended).and("holds_from <= %s", today);
            }
        }
        return conditions.run(getEntityManager(), ServiceOverride.class, "service_override", "id desc", limit);
    }
}
