package org.lgds.engagement.availability;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.lgds.engagement.advisor.Advisor;

/** What advisors have to do, read for many of them at once. */
@ApplicationScoped
public class Workloads {

    private final AdvisorSettings settings;
    private final EntityManager entities;
    private final Clock clock;

    Workloads(AdvisorSettings settings, EntityManager entities, Clock clock) {
        this.settings = settings;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * How many days each is free in this month and those that follow it; by the advisor's id.
     *
     * @param months 1 or more
     */
    public Map<UUID, List<FreeDays.Month>> of(Collection<Advisor> advisors, int months) {
        var today = LocalDate.now(clock);
        var agreed = agreed(advisors.stream().map(advisor -> advisor.subject).toList());
        var free = new HashMap<UUID, List<FreeDays.Month>>();
        for (var advisor : advisors) {
            var terms = agreed.getOrDefault(advisor.subject, List.of());
            free.put(advisor.id, new FreeDays(advisor.daysPerMonth, advisor.leave, terms, today).months(months));
        }
        return free;
    }

    /** By subject, the terms of open engagements that are agreed; one that is paused still waits for its days. */
    private Map<String, List<Term>> agreed(List<String> subjects) {
        var terms = new HashMap<String, List<Term>>();
        entities.unwrap(Session.class)
                .createNativeQuery("""
                        select lead_advisor as lead, london_day(created_at) as opened, cast(sum(days) as integer) as days
                        from engagement
                        where lead_advisor = any(?1) and state in ('AGREED', 'ACTIVE', 'FOLLOW_UP', 'PAUSED')
                        group by 1, 2""", Object[].class)
                .setParameter(1, subjects.toArray(new String[0]))
                .getResultList()
                .forEach(row -> terms.computeIfAbsent((String) row[0], subject -> new ArrayList<>())
                        .add(term((LocalDate) row[1], (Integer) row[2])));
        return terms;
    }

    private Term term(LocalDate from, int days) {
        return new Term(from, from.plusMonths(settings.termMonths()), days);
    }
}
