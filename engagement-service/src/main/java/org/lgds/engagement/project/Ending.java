package org.lgds.engagement.project;

import java.time.Clock;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import org.lgds.kit.event.Journal;

/** Ends a project with what was planned in it: who has not confirmed is asked no more, and its other parts hear of it. */
@ApplicationScoped
class Ending {

    private final Event<ProjectIsOver> over;
    private final Journal journal;
    private final Clock clock;

    Ending(Event<ProjectIsOver> over, Journal journal, Clock clock) {
        this.over = over;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void stop(Project project, String reason, String findings) {
        end(project, "The project was stopped.", () -> project.stop(reason, findings, clock.instant()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void close(Project project) {
        end(project, "The project was closed.", () -> project.close(clock.instant()));
    }

    /** That an invitation ends is told to those who know of it, before the project tells of its end. */
    private void end(Project project, String why, Supplier<ProjectEvent> ending) {
        project.together().all().stream()
                .filter(one -> !one.hasJoined())
                .forEach(one -> journal.add(one.lapse(why, clock.instant())));
        journal.add(ending.get());
        over.fire(new ProjectIsOver(project, why));
    }
}
