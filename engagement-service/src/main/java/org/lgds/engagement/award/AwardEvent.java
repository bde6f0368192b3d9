package org.lgds.engagement.award;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;
import org.lgds.kit.security.Visibility;

/**
 * Something that happened to an award: what is public of it is told to anyone, the rest to its council and LGDS.
 *
 * @param award as the audience may see it
 * @param record all of it, for the audit
 */
public record AwardEvent(String name, AwardView award, AwardView record, Change change, long sequence)
        implements DomainEvent {

    private static final Set<String> PUBLIC =
            Set.of("award.accepted", "award.activated", "award.completed", "award.terminated", "award.transferred");

    private record Data(@JsonUnwrapped AwardView award, Change change) {}

    static AwardEvent of(String name, Award award, Change change, long sequence) {
        var isPublic = PUBLIC.contains(name) && award.state.visibility == Visibility.PUBLIC;
        return new AwardEvent(
                name,
                AwardView.of(award, isPublic ? Visibility.PUBLIC : Visibility.COUNCIL, null),
                AwardView.of(award, Visibility.LGDS, null),
                isPublic ? new Change(publicFrom(change), change.to(), null) : change,
                sequence);
    }

    /** Where it came from, were that public: that it had been offered or suspended is its council's to know. */
    private static String publicFrom(Change change) {
        return Stream.of(AwardState.values())
                .filter(AwardState::isPublic)
                .map(state -> state.name().toLowerCase(Locale.ROOT))
                .filter(state -> state.equals(change.from()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String topic() {
        return "lgds.awards";
    }

    @Override
    public String subject() {
        return award.id().toString();
    }

    @Override
    public Audience audience() {
        var isPublic = award.application() == null;
        return isPublic ? Audience.PUBLIC : Audience.councils(councils());
    }

    @Override
    public Set<String> councils() {
        return Set.of(award.council());
    }

    @Override
    public Object data() {
        return new Data(award, change);
    }
}
