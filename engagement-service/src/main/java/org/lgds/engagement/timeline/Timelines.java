package org.lgds.engagement.timeline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;
import org.lgds.kit.export.Export;
import org.lgds.kit.export.ExportFormat;
import org.lgds.kit.export.Exports;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Predecessors;

/**
 * What happened to a council's advice, newest first, for its people and LGDS. A council has what its predecessors left besides;
 * each of them has the index give its own newest, so a page costs the same however much there is.
 */
@RequestScoped
public class Timelines {

    private final Caller caller;
    private final Predecessors predecessors;
    private final Pages pages;
    private final Exports exports;
    private final EntityManager entities;
    private final Clock clock;

    Timelines(
            Caller caller,
            Predecessors predecessors,
            Pages pages,
            Exports exports,
            EntityManager entities,
            Clock clock) {
        this.caller = caller;
        this.predecessors = predecessors;
        this.pages = pages;
        this.exports = exports;
        this.entities = entities;
        this.clock = clock;
    }

    /** An entry with its place in the order. */
    private record Placed(long audit, TimelineEntry entry) {

        String key() {
            return entry.at() + " " + audit;
        }
    }

    /** Where a page begins: after this entry. */
    private record Place(Instant at, long audit) {

        static Place of(String key) {
            var blank = key.indexOf(' ');
            return new Place(Instant.parse(key.substring(0, blank)), Long.parseLong(key.substring(blank + 1)));
        }
    }

    /** Throws {@link Problem} 400 where no council is named, 403 for another council's. */
    public Page<TimelineEntry> page(String council, TimelineQuery query, PageQuery page) {
        var councils = councils(council, query);
        return pages.of(page, (after, limit) -> rows(councils, query, after, limit), Placed::key, Placed::entry);
    }

    /** The same as a download. */
    Export export(String council, TimelineQuery query, ExportFormat format) {
        var councils = councils(council, query);
        var source = new Exports.Source<Placed>(
                "timeline", (after, limit) -> rows(councils, query, after, limit), Placed::key);
        return exports.of(format, source, TimelineEntry.class, Placed::entry, Placed::entry);
    }

    private Set<String> councils(String council, TimelineQuery query) {
        if (council == null) {
            throw Problem.invalidParameter("council", "A timeline is of one council: name it, such as council=LDS.");
        }
        query.mustBePossible();
        if (!caller.sees(council)) {
            throw Problem.of(
                    ProblemType.OTHER_COUNCIL,
                    "Your token shows the timeline of your own council and those that it has followed: name one of these.");
        }
        var councils = new TreeSet<>(predecessors.of(Set.of(council)));
        councils.add(council);
        return councils;
    }

    private List<Placed> rows(Set<String> councils, TimelineQuery query, String after, int limit) {
        var conditions = new Conditions();
        var codes = conditions.parameter(councils.toArray(new String[0]));
        conditions
                .andAny(List.of("council = named.code"))
                .and("kind = %s", query.kind())
                .and("at >= %s", start(query.from()))
                .and("at < %s", start(query.to()));
        if (after != null) {
            var place = Place.of(after);
            conditions.andAll("(at, audit) < (%s, %s)", place.at(), place.audit());
        }
        return conditions
                .bind(entities.unwrap(Session.class)
                        .createNativeQuery("""
                                select distinct on (entry.at, entry.audit) entry.*
                                from unnest(cast(%1$s as text[])) as named (code) cross join lateral (
                                    select * from timeline_entry%2$s order by at desc, audit desc limit %3$d) entry
                                order by entry.at desc, entry.audit desc, entry.council limit %3$d""".formatted(codes, conditions.where(), limit), Tuple.class))
                .getResultStream()
                .map(Timelines::placed)
                .toList();
    }

    private Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static Placed placed(Tuple row) {
        var kind = TimelineKind.valueOf(row.get("kind", String.class));
        var engagement = row.get("engagement", UUID.class);
        var record = row.get("record", UUID.class);
        return new Placed(
                row.get("audit", Long.class),
                new TimelineEntry(
                        row.get("at", Instant.class),
                        kind,
                        row.get("event", String.class),
                        record,
                        row.get("council", String.class),
                        row.get("former", String.class),
                        engagement,
                        row.get("title", String.class),
                        row.get("sort", String.class),
                        row.get("reason", String.class),
                        row.get("number", Integer.class),
                        row.get("day", LocalDate.class),
                        row.get("amount", Long.class),
                        kind.link(engagement, row.get("follows", UUID.class), record)));
    }
}
