package org.lgds.engagement.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.lgds.engagement.council.Heirs;
import org.lgds.engagement.council.Heritage;
import org.lgds.kit.event.Journal;

/** Passes open applications to the councils that follow those they name; a place that several follow waits for a choice of one. */
@ApplicationScoped
class PassingApplications implements Heritage {

    private final EntityManager entities;
    private final Journal journal;
    private final Clock clock;

    PassingApplications(EntityManager entities, Journal journal, Clock clock) {
        this.entities = entities;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void pass(Map<String, Heirs> following, LocalDate on) {
        entities.unwrap(Session.class)
                .createNativeQuery("""
                        select * from application
                        where (councils && cast(?1 as text[]) or proposed_successor = any(?1)
                                or exists (select from jsonb_each_text(proposed_partners) place where place.value = any(?1)))
                            and state in ('DRAFT', 'SUBMITTED', 'ELIGIBLE', 'SCORED', 'RESERVE')
                        order by id for update""", Application.class)
                .setParameter(1, following.keySet().toArray(new String[0]))
                .getResultList()
                .forEach(application ->
                        application.follow(following, clock.instant()).ifPresent(journal::add));
    }
}
