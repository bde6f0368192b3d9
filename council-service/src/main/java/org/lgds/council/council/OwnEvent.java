package org.lgds.council.council;

import java.util.Set;

import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;

/**
 * Something that a council keeps for itself beside its assessments, such as what it aims at: it and LGDS are told, nobody else.
 *
 * @param council whose it is; also the key
 * @param data as {@code src/contracts/assessments.v1.json} has it
 */
public record OwnEvent(String name, String council, Object data, long sequence) implements DomainEvent {

    @Override
    public String topic() {
        return "lgds.assessments";
    }

    @Override
    public String subject() {
        return council;
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
    public Change change() {
        return null;
    }

    @Override
    public Object record() {
        return data;
    }
}
