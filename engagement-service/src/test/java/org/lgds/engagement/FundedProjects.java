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
}
