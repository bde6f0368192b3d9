package org.lgds.engagement.project;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;
import org.lgds.kit.security.Visibility;

/**
 * Something that happened to a project, with the whole of it as its audience may see it.
 *
 * @param record the whole of it, for the audit
 * @param parts what it is about, by name: {@code assessment}, {@code playback}
 */
public record ProjectEvent(
        String name,
        ProjectView project,
        ProjectView record,
        Change change,
        Audience audience,
        Set<String> councils,
        Map<String, Object> parts,
        long sequence)
        implements DomainEvent {

    private record Data(
            @JsonUnwrapped ProjectView project,
            @JsonAnyGetter Map<String, Object> parts,
            Change change) {}

    static ProjectEvent of(String name, Project project, Visibility seen, Change change, long sequence) {
        var together = project.together();
        var within = seen.reaches(Visibility.COUNCIL);
        var councils = within ? together.councils() : Participants.codes(together.joined());
        // While no council is in it yet, what is for the participants is for LGDS.
        var audience = within && councils.isEmpty() ? Audience.LGDS : Audience.of(seen, councils);
        return new ProjectEvent(
                name,
                ProjectView.of(project, seen),
                ProjectView.of(project, Visibility.LGDS),
                change,
                audience,
                councils,
                Map.of(),
                sequence);
    }

    /** The same with the part of the project that it is about. */
    public ProjectEvent with(String part, Object value) {
        return new ProjectEvent(name, project, record, change, audience, councils, Map.of(part, value), sequence);
    }

    /** What is told to the participants, to a council besides that is none any more; null for none. */
    ProjectEvent alsoTo(String council) {
        if (council == null) {
            return this;
        }
        var all = new TreeSet<>(councils);
        all.add(council);
        return new ProjectEvent(name, project, record, change, Audience.councils(all), all, parts, sequence);
    }

    @Override
    public String kind() {
        return "project";
    }

    @Override
    public String topic() {
        return "lgds.projects";
    }

    @Override
    public String subject() {
        return project.id().toString();
    }

    @Override
    public Object data() {
        return new Data(project, parts, change);
    }
}
