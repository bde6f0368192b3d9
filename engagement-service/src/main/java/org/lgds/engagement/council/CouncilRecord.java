package org.lgds.engagement.council;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lgds.kit.data.Aggregate;

/**
 * A record that belongs to one council: its own people and LGDS see it, nobody else knows of it. When its council ends, it goes
 * to the successor; where there are several it stays, and nobody changes it, until a programme manager says to which.
 */
@MappedSuperclass
public abstract class CouncilRecord extends Aggregate {

    @Id
    public UUID id;

    public String council;

    /** Councils it belonged to before; whoever keeps a copy of theirs is told that it has left. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> formerCouncils = List.of();

    /** Of several successors the one that should have it, while that is not confirmed; null otherwise. */
    public String proposedSuccessor;

    @Override
    public String key() {
        return id.toString();
    }

    /** True while its council is told nothing of it. */
    protected boolean isOfLgds() {
        return false;
    }

    /** What the diagram has from the present state. */
    protected abstract Set<String> possibleActions();

    /** Of these, what only the council's own people do. */
    protected abstract Set<String> actionsOfTheCouncil();

    /** Of which council it is for a reorganisation: of that which it waits for, or of its own. */
    String followedBy() {
        return proposedSuccessor == null ? council : proposedSuccessor;
    }

    /**
     * Goes to the only successor, or waits until it is confirmed which of several has it: the one with the largest share of the
     * people is proposed. What waits already goes on to wait, for one that follows the council that was proposed. Whoever calls
     * it tells of it.
     */
    protected void follow(Heirs heirs) {
        if (proposedSuccessor == null && heirs.single().isPresent()) {
            goTo(heirs.single().get());
        } else {
            proposedSuccessor = heirs.largest();
        }
    }

    /** Belongs to another council from now on. */
    protected void goTo(String successor) {
        formerCouncils = Stream.concat(formerCouncils.stream(), Stream.of(council))
                .filter(code -> !code.equals(successor))
                .distinct()
                .toList();
        council = successor;
        proposedSuccessor = null;
    }
}
