package org.lgds.engagement.standard;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.lgds.engagement.project.Participants;
import org.lgds.engagement.project.Project;
import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;
import org.lgds.kit.security.Visibility;

/** Something that happened to a version of a standard, with the standard as its audience may see it. */
public record StandardEvent(
        String name,
        StandardView standard,
        VersionView version,
        State known,
        Change change,
        Audience audience,
        Set<String> councils,
        long sequence)
        implements DomainEvent {

    static final String STATE_TOPIC = "lgds.standards.state";

    private record Data(@JsonUnwrapped StandardView standard, VersionView version, Change change) {}

    private record Whole(@JsonUnwrapped StandardView standard, VersionView version) {}

    /** What other services need of it: {@code src/contracts/standards.state.v1.json}. */
    record State(@JsonUnwrapped StandardView standard, List<Criterion> criteria) {

        static State of(Standard standard) {
            return new State(
                    StandardView.of(standard, false),
                    standard.inForce().map(one -> one.criteria).orElse(null));
        }
    }

    static StandardEvent of(
            String name,
            Standard standard,
            StandardVersion about,
            Change change,
            Visibility seen,
            Project project,
            long sequence) {
        var within = seen == Visibility.COUNCIL;
        var together = project.together();
        var councils = within ? together.councils() : Participants.codes(together.joined());
        return new StandardEvent(
                name,
                StandardView.of(standard, within),
                VersionView.of(about),
                standard.visibility == Visibility.PUBLIC ? State.of(standard) : null,
                change,
                within && councils.isEmpty() ? Audience.LGDS : Audience.of(seen, councils),
                councils,
                sequence);
    }

    @Override
    public String kind() {
        return "standard";
    }

    @Override
    public String topic() {
        return "lgds.standards";
    }

    @Override
    public String subject() {
        return standard.id().toString();
    }

    @Override
    public Object data() {
        return new Data(standard, version, change);
    }

    @Override
    public Object record() {
        return new Whole(standard, version);
    }

    /** A standard that is not public yet is known to nobody else; an event for participants alone tells nothing new. */
    @Override
    public StateRecord state() {
        return known == null || !audience.equals(Audience.PUBLIC) ? null : new StateRecord(STATE_TOPIC, known);
    }
}
