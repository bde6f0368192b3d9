package org.lgds.engagement;

import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;

/**
 * Something that happened to a record of a council, told to it and LGDS.
 *
 * @param id of the record, which is a root of its own
 * @param record the whole representation
 */
public record CouncilFact(
        String name, String topic, UUID id, String council, Object record, Change change, long sequence)
        implements DomainEvent {

    private record Data(@JsonUnwrapped Object record, Change change) {}

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public Audience audience() {
        return Audience.councils(councils());
    }

    @Override
    public Set<String> councils() {
        return Set.of(council);
    }

    @Override
    public Object data() {
        return new Data(record, change);
    }
}
