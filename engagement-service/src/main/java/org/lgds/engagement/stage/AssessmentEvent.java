package org.lgds.engagement.stage;

import java.time.Instant;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.lgds.engagement.project.Project;
import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;
import org.lgds.kit.security.Visibility;

/** A panel is to look at a stage, or has; told to the participants and LGDS until it reports. */
public record AssessmentEvent(
        String name, AssessmentView assessment, Change change, Set<String> councils, long sequence)
        implements DomainEvent {

    private record Data(@JsonUnwrapped AssessmentView assessment, Change change) {}

    static AssessmentEvent of(String name, StageAssessment assessment, Project project, Change change, Instant now) {
        return new AssessmentEvent(
                name,
                AssessmentView.of(assessment, true, null),
                change,
                project.together().councils(),
                project.next(now));
    }

    /** Each assessment has a history of its own under its project. */
    @Override
    public String kind() {
        return "stage_assessment:" + assessment.id();
    }

    @Override
    public String topic() {
        return "lgds.projects";
    }

    @Override
    public String subject() {
        return assessment.project().toString();
    }

    @Override
    public Audience audience() {
        return councils.isEmpty() ? Audience.LGDS : Audience.of(Visibility.COUNCIL, councils);
    }

    @Override
    public Object data() {
        return new Data(assessment, change);
    }

    @Override
    public Object record() {
        return assessment;
    }
}
