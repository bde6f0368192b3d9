package org.lgds.engagement.milestone;

import java.time.Instant;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.lgds.engagement.project.Project;
import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;
import org.lgds.kit.security.Visibility;

/** Something that happened to a milestone, told to the participants of its project and LGDS. */
public record MilestoneEvent(String name, MilestoneView milestone, Change change, Set<String> councils, long sequence)
        implements DomainEvent {

    private record Data(@JsonUnwrapped MilestoneView milestone, Change change) {}

    static MilestoneEvent of(String name, Milestone milestone, Project project, Change change, Instant now) {
        return new MilestoneEvent(
                name,
                MilestoneView.of(milestone, null),
                change,
                project.together().councils(),
                project.next(now));
    }

    static String kind(Milestone milestone) {
        return "milestone:" + milestone.id;
    }

    /** Each milestone has a history of its own under its project. */
    @Override
    public String kind() {
        return "milestone:" + milestone.id();
    }

    @Override
    public String topic() {
        return "lgds.projects";
    }

    @Override
    public String subject() {
        return milestone.project().toString();
    }

    @Override
    public Audience audience() {
        return councils.isEmpty() ? Audience.LGDS : Audience.of(Visibility.COUNCIL, councils);
    }

    @Override
    public Object data() {
        return new Data(milestone, change);
    }

    @Override
    public Object record() {
        return milestone;
    }
}
