package org.lgds.engagement.council;

import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.lgds.kit.data.Aggregate;

/** A record that belongs to one council: its own people and LGDS see it, nobody else knows of it. */
@MappedSuperclass
public abstract class CouncilRecord extends Aggregate {

    @Id
    public UUID id;

    public String council;

    @Override
    public String key() {
        return id.toString();
    }

    /** What the diagram has from the present state. */
    protected abstract Set<String> possibleActions();

    /** Of these, what only the council's own people do. */
    protected abstract Set<String> actionsOfTheCouncil();
}
