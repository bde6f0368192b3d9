package org.lgds.engagement.availability;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select lead_advisor as lead, array_agg(opened_on - date 'epoch') as opened, array_agg(days) as days
                        from engagement
                        where lead_advisor = any(?1) and state in ('AGREED', 'ACTIVE', 'FOLLOW_UP', 'PAUSED')
                        group by lead_advisor""", Object[].class)
                .setParameter(1, subjects.toArray(new String[0]))
                .getResultStream()
                .collect(
                        Collectors.toMap(row -> (String) row[0], row -> terms((Integer[]) row[1], (Integer[]) row[2])));
    }

    /** @param opened each as the days from 1970 until then */
    private List<Term> terms(Integer[] opened, Integer[] days) {
        return IntStream.range(0, opened.length)
                .mapToObj(i -> {
                    var from = LocalDate.ofEpochDay(opened[i]);
                    return new Term(from, from.plusMonths(settings.termMonths()), days[i]);
                })
                .toList();
    }
}
