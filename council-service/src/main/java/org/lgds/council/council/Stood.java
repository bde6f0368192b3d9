package org.lgds.council.council;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * The register as it stood on a day, as far as it is known now: what was found out later counts from its day on. A council
 * whose first day nobody knows was in being ever before its end.
 */
@ApplicationScoped
class Stood {

    /** What {@link #state} is, in SQL. */
    static final String STATE = """
            case when ends_on <= {day} then state
                when starts_on <= {day} or starts_on is null and state in ('ACTIVE', 'ABOLISHED') then 'ACTIVE'
                when shadow_on <= {day} then 'SHADOW'
                when cast(created_at at time zone 'Europe/London' as date) <= {day} then 'PROPOSED' end""";

    /** True of what held on the day. */
    static final String HELD = "(valid_from is null or valid_from <= {day}) and (valid_to is null or valid_to > {day})";

    private final EntityManager entities;
    private final Clock clock;

    Stood(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** A place for the day in conditions that name it as {@code {day}}. */
    static String day(LocalDate day, Conditions conditions) {
        return "cast(%s as date)".formatted(conditions.parameter(day));
    }

    /** A day up to today; what is to come is not in the register but in structural changes. */
    void mustBePast(LocalDate day) {
        if (day != null && day.isAfter(LocalDate.now(clock))) {
            throw Problem.invalidParameter(
                    "asOf", "Give a day up to today; what is to come is in /v1/structural-changes.");
        }
    }

    /** One council as it stood; as it is now where no day is given. */
    Council of(Council council, LocalDate day) {
        mustBePast(day);
        if (day != null && state(council, day).isEmpty()) {
            throw Problem.of(
                    ProblemType.NOT_FOUND,
                    "The register has no council %s on %s yet; leave out asOf to see it as it is now.",
                    council.code,
                    day);
        }
        return all(List.of(council), day).get(0);
    }

    /** Councils as they stood; as they are now where no day is given. Those that were not there yet must not be among them. */
    List<Council> all(List<Council> councils, LocalDate day) {
        if (day == null) {
            return councils;
        }
        var over = councils.stream()
                .filter(council -> council.endsOn != null && !council.endsOn.isAfter(day))
                .map(Council::key)
                .toList();
        var followers = over.isEmpty() ? Map.<String, Map<String, Boolean>>of() : followers(over, day);
        return councils.stream()
                .map(council -> Council.past(
                        council,
                        day,
                        state(council, day).orElseThrow(),
                        followers.getOrDefault(council.code, Map.of())))
                .toList();
    }

    private Optional<Council.State> state(Council council, LocalDate day) {
        if (council.endsOn != null && !council.endsOn.isAfter(day)) {
            return Optional.of(council.state);
        }
        var wasEver = council.state == Council.State.ACTIVE || council.state == Council.State.ABOLISHED;
        if (council.startsOn == null ? wasEver : !council.startsOn.isAfter(day)) {
            return Optional.of(Council.State.ACTIVE);
        }
        if (council.shadowOn != null && !council.shadowOn.isAfter(day)) {
            return Optional.of(Council.State.SHADOW);
        }
        return LocalDate.ofInstant(council.createdAt, clock.getZone()).isAfter(day)
                ? Optional.empty()
                : Optional.of(Council.State.PROPOSED);
    }

    /** Who followed councils that ended up to a day, by their codes, and whether these were in being on it. */
    private Map<String, Map<String, Boolean>> followers(List<String> codes, LocalDate day) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        with recursive ending as (
                            select line.predecessor, line.successor, change.vests_on from structural_change_line line
                                join structural_change change on change.id = line.change and change.state = 'VESTED'
                                join council on council.code = line.predecessor and council.ends_on = change.vests_on
                            where line.role <> 'CONTINUING' and change.vests_on <= ?2),
                        following (origin, code) as (
                            select predecessor, successor from ending where predecessor = any(?1)
                            union
                            select following.origin, ending.successor from following
                                join ending on ending.predecessor = following.code)
                        select origin, code, coalesce(ends_on > ?2, true) as in_being from following join council using (code)
                        """, Tuple.class)
                .setParameter(1, codes.toArray(new String[0]))
                .setParameter(2, day)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get("origin", String.class),
                        Collectors.toMap(
                                row -> row.get("code", String.class), row -> row.get("in_being", Boolean.class))));
    }
}
