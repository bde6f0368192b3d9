package org.lgds.engagement.advisor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * An interest that an advisor has in a council or in a supplier.
 *
 * @param until the first day it does not hold any more; null while nobody knows
 * @param declaredBy the subject of who declared it
 */
@Embeddable
public record Interest(
        UUID id,
        String council,
        UUID supplier,
        String reason,
        @Column(name = "held_from") LocalDate from,
        @Column(name = "held_until") LocalDate until,
        String declaredBy,
        Instant declaredAt) {

    Interest endedOn(LocalDate day) {
        return new Interest(id, council, supplier, reason, from, day, declaredBy, declaredAt);
    }

    /** An interest counts from the day it is declared, also one that begins later, until it ends. */
    public boolean countsOn(LocalDate day) {
        return until == null || until.isAfter(day);
    }
}
