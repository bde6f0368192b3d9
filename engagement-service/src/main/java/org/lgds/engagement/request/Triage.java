package org.lgds.engagement.request;

import java.util.stream.Stream;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** The three conditions of political will, as LGDS finds them at a council that asks for advice. */
@Embeddable
public record Triage(
        @NotNull
        @Valid
        @AttributeOverride(name = "level", column = @Column(name = "commitment_level"))
        @AttributeOverride(name = "reason", column = @Column(name = "commitment_reason"))
        Condition commitment,

        @NotNull
        @Valid
        @AttributeOverride(name = "level", column = @Column(name = "silo_level"))
        @AttributeOverride(name = "reason", column = @Column(name = "silo_reason"))
        Condition silo,

        @NotNull
        @Valid
        @AttributeOverride(name = "level", column = @Column(name = "capacity_level"))
        @AttributeOverride(name = "reason", column = @Column(name = "capacity_reason"))
        Condition capacity) {

    /** A condition at the lowest level: advice alone would come to nothing. */
    boolean asksForACommitmentAction() {
        return Stream.of(commitment, silo, capacity).anyMatch(condition -> condition.level() == 1);
    }
}
