package org.lgds.engagement.availability;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;

/** What advisors have to do, read for many of them at once. */
@ApplicationScoped
public class Workloads {

    /** A line for each: leave that is not over, and open engagements that are agreed; one that is paused still waits for its days. */
    private static final String WORKLOADS = """
            select id, days_per_month, away.from_days, away.until_days, agreed.opened, agreed.days
            from advisor cross join lateral (
                select array_agg(starts_on - date 'epoch') as from_days, array_agg(ends_on - date 'epoch') as until_days
                from advisor_leave where advisor = advisor.id and ends_on > ?) away
            cross join lateral (
                select array_agg(opened_on - date 'epoch') as opened, array_agg(days) as days
                from engagement
                where lead_advisor = subject and state in ('AGREED', 'ACTIVE', 'FOLLOW_UP', 'PAUSED')) agreed
            where id = any(?)""";

    private final AdvisorSettings settings;
    private final EntityManager entities;
    private final Clock clock;

    Workloads(AdvisorSettings settings, EntityManager entities, Clock clock) {
        this.settings = settings;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * How many days each is free in this month and those that follow it; by the advisor's id. What this transaction has not
     * written yet does not count.
     *
     * @param months 1 or more
     */
    public Map<UUID, List<FreeDays.Month>> of(Collection<UUID> advisors, int months) {
        var today = LocalDate.now(clock);
        var reckoning = new Reckoning(settings.termMonths(), Left.months(today, months));
        // Hibernate takes arrays apart by reflection, which took longer than all else here.
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(WORKLOADS)) {
                statement.setObject(1, today);
                statement.setArray(2, connection.createArrayOf("uuid", advisors.toArray()));
                return reckoning.of(statement.executeQuery());
            }
        });
    }
}
