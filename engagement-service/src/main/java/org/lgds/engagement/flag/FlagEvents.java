package org.lgds.engagement.flag;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.engagement.project.Project;
import org.lgds.kit.event.Journal;
import org.lgds.kit.feed.Delivery;
import org.lgds.kit.feed.Subscriber;

import static java.util.Objects.requireNonNull;

/**
 * Proposes a project for each service area that is flagged (DOMAIN.md 6.C), once for each flag: told again it changes nothing,
 * and an area that is flagged anew after it was cleared is another flag.
 */
@ApplicationScoped
class FlagEvents implements Subscriber {

    /** What this service reads of {@code lgds.services}, where it is about a service area. */
    record Flag(String area, LocalDate flaggedOn) {

        Flag {
            requireNonNull(area, "area");
            requireNonNull(flaggedOn, "flaggedOn");
        }
    }

    private final Journal journal;
    private final Clock clock;

    FlagEvents(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "lgds.services";
    }

    @Override
    public boolean keepsCopy() {
        return false;
    }

    @Override
    public void on(Delivery delivery) {
        if (delivery.isTombstone() || !delivery.type().equals("org.lgds.service_area.flagged.v1")) {
            return;
        }
        var flag = delivery.read(Flag.class);
        if (Project.isOfFlag(flag.area(), flag.flaggedOn())) {
            return;
        }
        var project = Project.ofFlag(flag.area(), flag.flaggedOn(), title(flag.area()));
        journal.add(project.propose(clock.instant()));
        project.persist();
    }

    private static String title(String area) {
        return "Better digital services: " + area.replace('-', ' ');
    }
}
