package org.lgds.asset.adoption;

import java.time.Clock;
import java.util.ArrayList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.lgds.asset.usage.Counting;
import org.lgds.kit.event.Journal;

/** Ends what a council has open that does not come into being: plans are abandoned, and what was said to be live retires. */
@ApplicationScoped
public class EndingAdoptions {

    private final Journal journal;
    private final Counting counting;
    private final EntityManager entities;
    private final Clock clock;
    private final String service;

    EndingAdoptions(
            Journal journal,
            Counting counting,
            EntityManager entities,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.journal = journal;
        this.counting = counting;
        this.entities = entities;
        this.clock = clock;
        this.service = service;
    }

    /** Done again, it changes nothing. What it ends is counted, so it comes last in its transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(String council, String why) {
        var told = Told.byService(service, clock);
        var steps = new ArrayList<Counting.Step>();
        var open = entities.unwrap(Session.class)
                .createNativeQuery(
                        "select * from adoption where council = ?1 and %s order by council, asset_id, id for update"
                                .formatted(Stage.IS_OPEN),
                        Adoption.class)
                .setParameter(1, council)
                .getResultList();
        for (var adoption : open) {
            var before = Counted.of(adoption);
            journal.add(adoption.fallAway(why, told));
            steps.add(before.to(adoption));
        }
        entities.flush();
        counting.count(steps);
    }
}
