package org.lgds.engagement.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;
import org.lgds.engagement.advisor.Advisor;
import org.lgds.engagement.review.ReviewSettings;
import org.lgds.kit.data.Planning;

/**
 * The dates of an advisor over the time that their calendar shows, in one query: sessions, leave, progress reviews with the
 * window of those to come, actions they see to, stage assessments they lead, and what ends then of what they advise on.
 */
@ApplicationScoped
class AdvisorDates {

    private static final String DATES = """
            with mine as materialized (
                select whole.id, whole.council, whole.title, whole.state, whole.version, whole.updated_at
                from engagement_advisor advising join engagement whole on whole.id = advising.engagement
                where advising.advisor = :subject)
            select 'session-' || held.id as key, 'SESSION' as occasion, held.kind as sort, held.council, whole.title,
                held.held_on as day, held.held_on + 1 as until, held.state = 'WITHDRAWN' as cancelled, held.version,
                held.updated_at, '/v1/engagements/' || held.engagement || '/sessions/' || held.id as path
            from session held join engagement whole on whole.id = held.engagement
            where held.advisor = :subject and held.held_on >= :from and held.held_on < :to
            union all
            select 'leave-' || away.id, 'LEAVE', null, null, null, away.starts_on, away.ends_on, false, 0, null, null
            from advisor_leave away where away.advisor = :advisor and away.starts_on < :to and away.ends_on > :from
            union all
            select 'review-' || edge.name || '-' || mine.id, 'REVIEW_' || edge.name, null, mine.council, mine.title,
                edge.day, edge.day + 1,
                mine.state in ('COMPLETED', 'ENDED_EARLY')
                    or exists (select from progress_review held where held.engagement = mine.id),
                mine.version, mine.updated_at, '/v1/engagements/' || mine.id
            from mine
                cross join lateral (select min(agreed_on) as on_day from action_plan where engagement = mine.id) agreed
                cross join lateral (values
                    ('FROM', cast(agreed.on_day + make_interval(months => :earliest) as date)),
                    ('UNTIL', cast(agreed.on_day + make_interval(months => :latest) as date))) edge (name, day)
            where (mine.state not in ('COMPLETED', 'ENDED_EARLY') or mine.updated_at >= cast(:from as date))
                and edge.day >= :from and edge.day < :to
            union all
            select 'review-' || held.id, 'REVIEW', null, held.council, mine.title, held.held_on, held.held_on + 1, false,
                held.version, held.updated_at, '/v1/engagements/' || mine.id || '/reviews/' || held.id
            from mine join progress_review held on held.engagement = mine.id
            where held.held_on >= :from and held.held_on < :to
            union all
            select 'action-' || due.id, 'ACTION', null, due.council, due.title, due.due_on, due.due_on + 1,
                due.state = 'DROPPED', due.version, due.updated_at,
                '/v1/engagements/' || due.engagement || '/actions/' || due.id
            from action due where due.owner_subject = :subject and due.due_on >= :from and due.due_on < :to
            union all
            select 'assessment-' || panel.id, 'ASSESSMENT', panel.stage, null, project.title,
                coalesce(panel.held_on, panel.scheduled_for), coalesce(panel.held_on, panel.scheduled_for) + 1,
                panel.state = 'CANCELLED'
                    or panel.state in ('SCHEDULED', 'HELD') and project.state in ('CLOSED', 'STOPPED'),
                panel.version, panel.updated_at, '/v1/projects/' || project.id || '/assessments/' || panel.id
            from stage_assessment panel join project on project.id = panel.project
            where panel.lead_assessor = :subject
                and coalesce(panel.held_on, panel.scheduled_for) >= :from
                and coalesce(panel.held_on, panel.scheduled_for) < :to
            union all
            select 'deferral-' || advice.id, 'DEFERRAL', null, advice.council, mine.title,
                advice.deferred_until, advice.deferred_until + 1, false, advice.version, advice.updated_at,
                '/v1/recommendations/' || advice.id
            from mine join recommendation advice on advice.engagement = mine.id and advice.state = 'DEFERRED'
            where advice.deferred_until >= :from and advice.deferred_until < :to
            union all
            select 'consultation-' || one.id, 'CONSULTATION', null, null, standard.title, one.closes_on, one.closes_on + 1,
                one.state = 'WITHDRAWN', one.version, one.updated_at, '/v1/standards/' || standard.id
            from project join standard on standard.project = project.id
                join standard_version one on one.standard = standard.id
            where project.advisor = :subject and one.closes_on >= :from and one.closes_on < :to
            order by day, key""";

    private final CalendarSettings settings;
    private final ReviewSettings reviews;
    private final EntityManager entities;
    private final Clock clock;

    AdvisorDates(CalendarSettings settings, ReviewSettings reviews, EntityManager entities, Clock clock) {
        this.settings = settings;
        this.reviews = reviews;
        this.entities = entities;
        this.clock = clock;
    }

    List<CalendarDate> of(Advisor advisor) {
        var today = LocalDate.now(clock);
        Planning.once(entities);
        return entities.unwrap(Session.class)
                .createNativeQuery(DATES, Tuple.class)
                .setParameter("subject", advisor.subject)
                .setParameter("advisor", advisor.id)
                .setParameter("from", today.minusMonths(settings.monthsBack()))
                .setParameter("to", today.plusMonths(settings.monthsAhead()))
                .setParameter("earliest", reviews.earliestMonths())
                .setParameter("latest", reviews.latestMonths())
                .getResultStream()
                .map(AdvisorDates::date)
                .toList();
    }

    private static CalendarDate date(Tuple row) {
        var key = row.get("key", String.class);
        var occasion = Occasion.valueOf(row.get("occasion", String.class));
        return new CalendarDate(
                key,
                occasion,
                row.get("sort", String.class),
                row.get("council", String.class),
                row.get("title", String.class),
                row.get("day", LocalDate.class),
                row.get("until", LocalDate.class),
                row.get("cancelled", Boolean.class),
                row.get("version", Number.class).longValue(),
                // Leave stands as it was taken: its id says when that was.
                occasion == Occasion.LEAVE ? madeAt(key) : row.get("updated_at", Instant.class),
                row.get("path", String.class));
    }

    /** The milliseconds that a UUIDv7 begins with. */
    private static Instant madeAt(String key) {
        var id = UUID.fromString(key.substring(key.indexOf('-') + 1));
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
