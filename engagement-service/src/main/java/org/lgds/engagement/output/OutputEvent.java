package org.lgds.engagement.output;

import java.time.Instant;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.lgds.engagement.project.Participants;
import org.lgds.engagement.project.Project;
import org.lgds.engagement.project.ProjectEvent;
import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;
import org.lgds.kit.security.Visibility;

/**
 * Something that happened to an output. With its acceptance goes what the catalogue makes a draft of: whose it is, which is the
 * lead council's, and which service it is for.
 */
public record OutputEvent(
        String name,
        OutputView output,
        String leadCouncil,
        Integer service,
        Change change,
        Audience audience,
        Set<String> councils,
        long sequence)
        implements DomainEvent {

    private record Data(@JsonUnwrapped OutputView output, String leadCouncil, Integer service, Change change) {}

    static OutputEvent of(String name, Output output, Project project, Change change, Instant now) {
        return of(name, output, project, change, project.next(now));
    }

    /** What an event of the project tells of an output, for the output's own history. */
    static OutputEvent filed(ProjectEvent told, Output output, Project project, Output.State from) {
        return of(told.name(), output, project, Change.of(from, output.state, null), told.sequence());
    }

    private static OutputEvent of(String name, Output output, Project project, Change change, long sequence) {
        var together = project.together();
        var open = output.state.isAccepted();
        var councils = open ? Participants.codes(together.joined()) : together.councils();
        var audience = open
                ? Audience.of(project.visibility, councils)
                : councils.isEmpty() ? Audience.LGDS : Audience.of(Visibility.COUNCIL, councils);
        return new OutputEvent(
                name,
                OutputView.of(output, null),
                together.lead().map(lead -> lead.council).orElse(null),
                project.service,
                change,
                audience,
                councils,
                sequence);
    }

    static String kind(Output output) {
        return "output:" + output.id;
    }

    /** Each output has a history of its own under its project. */
    @Override
    public String kind() {
        return "output:" + output.id();
    }

    @Override
    public String topic() {
        return "lgds.projects";
    }

    @Override
    public String subject() {
        return output.project().toString();
    }

    @Override
    public Object data() {
        return new Data(output, leadCouncil, service, change);
    }

    @Override
    public Object record() {
        return output;
    }
}
