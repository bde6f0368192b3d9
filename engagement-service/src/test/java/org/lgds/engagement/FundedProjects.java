package org.lgds.engagement;

import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import static org.lgds.engagement.Person.PROGRAMME;

/** Projects that money is asked for, as far as funding reads them; each step of theirs has tests of its own. */
@ApplicationScoped
public class FundedProjects {

    private final EntityManager entities;

    FundedProjects(EntityManager entities) {
        this.entities = entities;
    }

    /** An open project, proposed by the council that leads it. */
    public UUID project(UUID id, String lead) {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("""
                            insert into project (id, version, created_at, updated_at, event_sequence, changed_in, title, kind,
                                open_outputs, charter_revision, answers, stages, playbacks, state, visibility)
                            values (?1, 0, now(), now(), 0, 0, 'Permits', 'COUNCIL_LED', false, 0, '[]', '[]', 0, 'PROPOSED', 'SECTOR')
                            on conflict do nothing""").setParameter(1, id).executeUpdate();
            entities.createNativeQuery("""
                            insert into participant (id, version, created_at, updated_at, event_sequence, changed_in, project,
                                role, council, state, joined_on)
                            values (?1, 0, now(), now(), 0, 0, ?2, 'LEAD_COUNCIL', ?3, 'JOINED', current_date)
                            on conflict do nothing""")
                    .setParameter(1, UUID.randomUUID())
                    .setParameter(2, id)
                    .setParameter(3, lead)
                    .executeUpdate();
        });
        return id;
    }

    /** A council that takes part in a project beside the one that leads it. */
    public void partner(UUID project, String council) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                        insert into participant (id, version, created_at, updated_at, event_sequence, changed_in, project, role,
                            council, state, joined_on)
                        values (?1, 0, now(), now(), 0, 0, ?2, 'PARTNER_COUNCIL', ?3, 'JOINED', current_date)""")
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, project)
                        .setParameter(3, council)
                        .executeUpdate());
    }

    /** A supplier that takes part in a project. */
    public void supplier(UUID project, String party) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                        insert into participant (id, version, created_at, updated_at, event_sequence, changed_in, project, role,
                            party, name, supplier, state, joined_on)
                        values (?1, 0, now(), now(), 0, 0, ?2, 'SUPPLIER', ?3, 'A supplier', 'NEW', 'JOINED', current_date)""")
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, project)
                        .setParameter(3, party)
                        .executeUpdate());
    }

    /** A milestone of the project of an award. */
    public UUID milestone(String award) {
        String project = PROGRAMME.get(award).extract().path("project");
        var id = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                        insert into milestone (id, version, created_at, updated_at, event_sequence, changed_in, project, title,
                            criteria, due_on, state)
                        values (?1, 0, now(), now(), 0, 0, cast(?2 as uuid), 'Alpha', 'It works.', current_date, 'PLANNED')""")
                        .setParameter(1, id)
                        .setParameter(2, project)
                        .executeUpdate());
        return id;
    }

    /** An output of a project, accepted or listed. */
    public UUID output(UUID project, String state) {
        var id = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                        insert into output (id, version, created_at, updated_at, event_sequence, changed_in, project, title, type,
                            summary, url, licence, state, decided_on, asset, listed_on)
                        values (?1, 0, now(), now(), 0, 0, ?2, 'Code', 'CODE', 'All of it.', 'https://example.org/', 'MIT', ?3,
                            current_date, case when ?3 = 'LISTED' then gen_random_uuid() end,
                            case when ?3 = 'LISTED' then current_date end)""")
                        .setParameter(1, id)
                        .setParameter(2, project)
                        .setParameter(3, state)
                        .executeUpdate());
        return id;
    }

    /** A benefit of a project at Leeds that has a reading. */
    public void measure(UUID project) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        entities.createNativeQuery("""
                        insert into measure (id, version, created_at, updated_at, event_sequence, changed_in, project, council,
                            measured_council, title, kind, period_start, period_end, share, state, baseline_value, baseline_on,
                            baseline_source, last_value, last_on)
                        values (gen_random_uuid(), 0, now(), now(), 0, 0, ?1, 'LDS', 'LDS', 'Take-up', 'DIGITAL_TAKE_UP',
                            current_date - 1, current_date + 1, 0, 'TRACKING', 1, current_date - 1, 'Counted.', 2, current_date)""").setParameter(1, project).executeUpdate());
    }
}
