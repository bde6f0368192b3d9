package org.lgds.engagement.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.engagement.lgsl.KnownService;
import org.lgds.kit.event.Journal;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Caller;

/** Puts projects forward, each with the council that is to lead it. */
@RequestScoped
class ProposingProjects {

    private final Caller caller;
    private final ProjectSettings settings;
    private final EntityManager entities;
    private final Journal journal;
    private final Clock clock;

    ProposingProjects(Caller caller, ProjectSettings settings, EntityManager entities, Journal journal, Clock clock) {
        this.caller = caller;
        this.settings = settings;
        this.entities = entities;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A proposal of a council for itself, or of a programme manager.
     *
     * @throws Problem 403 for another council, 409 {@code unknown-reference} for a council or service not heard of
     */
    Project propose(NewProject wanted) {
        if (!caller.hasRole("programme-manager")) {
            caller.mustBeOf(wanted.leadCouncil());
        }
        ActiveCouncils.hold(wanted.leadCouncil());
        Competing.hold(entities, wanted.service());
        var project = Project.proposed(wanted.contents(), area(wanted.service()));
        var now = clock.instant();
        var until = settings.invitedUntil(LocalDate.now(clock));
        var lead = project.invite(Invited.lead(wanted.leadCouncil()), until, now);
        journal.add(project.propose(now));
        project.persist();
        lead.persist();
        return project;
    }

    /** The service area of a service that a project turns to; of none the area stays that the project has. */
    String area(Integer service, Project project) {
        if (service == null) {
            return project.flagArea;
        }
        Competing.hold(entities, service);
        return area(service);
    }

    private static String area(Integer service) {
        KnownService.mustBeKnown(List.of(service));
        return KnownService.<KnownService>findById(service).area;
    }
}
