package org.lgds.engagement.stage;

import java.time.Instant;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.lgds.engagement.project.Project;
import org.lgds.engagement.project.ProjectEvent;
import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;
import org.lgds.kit.security.Visibility;

/** A panel is to look at a stage, or has; told to the participants and LGDS until it reports. */
public record AssessmentEvent(
        String name, AssessmentView assessment, Change change, Audience audience, Set<String> councils, long sequence)
        implements DomainEvent {

    private record Data(@JsonUnwrapped AssessmentView assessment, Change change) {}

    static AssessmentEvent of(String name, StageAssessment assessment, Project project, Change change, Instant now) {
        var councils = project.together().councils();
        return new AssessmentEvent(
                name,
                AssessmentView.of(assessment, true, null),
                change,
                councils.isEmpty() ? Audience.LGDS : Audience.of(Visibility.COUNCIL, councils),
                councils,
                project.next(now));
    }

    /** What an event of the project tells of an assessment, for the assessment's own history. */
    static AssessmentEvent filed(ProjectEvent told, StageAssessment assessment, StageAssessment.State from) {
        return new AssessmentEvent(
                told.name(),
                AssessmentView.of(assessment, true, null),
                Change.of(from, assessment.state, null),
                told.audience(),
                told.councils(),
                told.sequence());
    }

    static String kind(StageAssessment assessment) {
        return "stage_assessment:" + assessment.id;
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
    public Object data() {
        return new Data(assessment, change);
    }

    @Override
    public Object record() {
        return assessment;
    }
}
