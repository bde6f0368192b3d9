package org.lgds.engagement.request;

import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The three conditions of political will, as they were found at a council that asks for advice.
 *
 * @param commitment commitment to transformation
 * @param silo working across silos
 * @param capacity digital capacity within the council
 * @param assessment id of the assessment whose result a level was taken from; absent where none was
 */
@Embeddable
public record Triage(
        @AttributeOverride(name = "level", column = @Column(name = "commitment_level"))
        @AttributeOverride(name = "reason", column = @Column(name = "commitment_reason"))
        @AttributeOverride(name = "levelFrom", column = @Column(name = "commitment_from"))
        Condition commitment,

        @AttributeOverride(name = "level", column = @Column(name = "silo_level"))
        @AttributeOverride(name = "reason", column = @Column(name = "silo_reason"))
        @AttributeOverride(name = "levelFrom", column = @Column(name = "silo_from"))
        Condition silo,

        @AttributeOverride(name = "level", column = @Column(name = "capacity_level"))
        @AttributeOverride(name = "reason", column = @Column(name = "capacity_reason"))
        @AttributeOverride(name = "levelFrom", column = @Column(name = "capacity_from"))
        Condition capacity,

        UUID assessment) {

    static Triage of(Condition commitment, Condition silo, Condition capacity, UUID current) {
        var fromIt = Stream.of(commitment, silo, capacity)
                .anyMatch(condition -> condition.levelFrom() == Condition.Source.RESULT);
        return new Triage(commitment, silo, capacity, fromIt ? current : null);
    }

    /** A condition at the lowest level: advice alone would come to nothing. */
    boolean asksForACommitmentAction() {
        return Stream.of(commitment, silo, capacity).anyMatch(condition -> condition.level() == 1);
    }
}
