package org.lgds.council.performance;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.delta.Changes;
import org.lgds.kit.delta.ChangesFeed;
import org.lgds.kit.lifecycle.AllowedActions;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Caller;

/** Performance as this caller sees it: that of their own councils, and of those that these have followed; LGDS sees all. */
@RequestScoped
public class PerformanceSight {

    private static final String BY_PERIOD = "period_start desc, id desc";
    private static final int LAST_YEAR = 9999;

    private final Caller caller;
    private final AllowedActions actions;
    private final EntityManager entities;

    PerformanceSight(Caller caller, AllowedActions actions, EntityManager entities) {
        this.caller = caller;
        this.actions = actions;
        this.entities = entities;
    }

    /**
     * The record in force of something, else the last that was withdrawn.
     *
     * @throws Problem 404 where there is none this caller may know of
     */
    public ServicePerformance of(PerformanceKey key) {
        var found = caller.sees(key.council()) ? find(key) : List.<ServicePerformance>of();
        if (found.isEmpty()) {
            throw Problem.notFound("performance", key.path().replaceFirst("^/v1/performance/", ""));
        }
        return found.get(0);
    }

    private List<ServicePerformance> find(PerformanceKey key) {
        return new Conditions()
                .and("council = %s", key.council())
                .and("service_id = %s", key.service())
                .and("coalesce(interaction_id, -1) = %s", key.interactionOrNone())
                .and("grain = %s", key.grain())
                .and("period_start = %s", key.start())
                .run(entities, ServicePerformance.class, "service_performance", "state = 'WITHDRAWN', id desc", 1);
    }

    PerformanceView view(ServicePerformance performance) {
        var possible = caller.isOf(performance.council)
                ? ServicePerformance.LIFECYCLE.actionsFrom(performance.state)
                : Set.<String>of();
        return PerformanceView.of(performance, actions.of(PerformanceMirrorResource.class, possible));
    }

    /** What this caller's copy must do. */
    Changes.Item<PerformanceView> change(PerformanceQuery query, ServicePerformance performance) {
        return query.matches(performance)
                ? Changes.Item.upsert(performance.key(), view(performance))
                : Changes.Item.delete(performance.key());
    }

    /** Latest periods first. */
    List<ServicePerformance> list(PerformanceQuery query, String after, int limit) {
        var conditions = filters(query).and("state = %s", query.state()).and("source = %s", query.source());
        if (after != null) {
            var place = Place.read(after);
            conditions.andAll("(period_start, id) < (%s, %s)", place.start(), place.id());
        }
        return conditions.run(entities, ServicePerformance.class, "service_performance", BY_PERIOD, limit);
    }

    List<ServicePerformance> changed(PerformanceQuery query, ChangesFeed.Position after, long before, int limit) {
        return filters(query)
                .andAll("(changed_in, id) > (%s, %s)", after.transaction(), UUID.fromString(after.key()))
                .and("changed_in < %s", before)
                .run(entities, ServicePerformance.class, "service_performance", "changed_in, id", limit);
    }

    /** Where a record stands in the list. */
    static String place(ServicePerformance performance) {
        return new Place(performance.periodStart, performance.id).write();
    }

    private record Place(LocalDate start, UUID id) {

        String write() {
            return start + " " + id;
        }

        static Place read(String place) {
            var parts = place.split(" ");
            return new Place(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
        }
    }

    /** Filters on what never changes of a record, and on what this caller sees. */
    private Conditions filters(PerformanceQuery query) {
        var conditions = new Conditions()
                .and("council = %s", query.council())
                .and("service_id = %s", query.service())
                .and("interaction_id = %s", query.interaction())
                .and("grain = %s", query.grain())
                .and("period_start >= %s", day("from", query.from()))
                .and("period_start < %s", day("to", query.to()))
                .and("id = %s", query.id());
        if (query.area() != null) {
            conditions.and("service_id = any(%s)", servicesOf(query.area()));
        }
        if (!caller.seesAllCouncils()) {
            visible(conditions, List.copyOf(caller.readableCouncils()));
        }
        return conditions;
    }

    /** One council alone is compared as such: a list of one is no reason to walk its index in order. */
    private static void visible(Conditions conditions, List<String> councils) {
        if (councils.size() == 1) {
            conditions.and("council = %s", councils.get(0));
        } else {
            conditions.and("council = any(%s)", councils.toArray(new String[0]));
        }
    }

    private Integer[] servicesOf(String area) {
        return Scalars.query(entities, "select id from service where area = ?1", Integer.class)
                .setParameter(1, area)
                .getResultStream()
                .toArray(Integer[]::new);
    }

    /** A day that a calendar has and the database too. */
    private static LocalDate day(String parameter, LocalDate day) {
        if (day != null && (day.getYear() < 1 || day.getYear() > LAST_YEAR)) {
            throw Problem.invalidParameter(
                    parameter, "Give a day of the years 1 to %d, such as 2026-04-01.", LAST_YEAR);
        }
        return day;
    }
}
