package org.lgds.engagement.advisor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * An interest that an advisor has in a council or in a supplier.
 *
 * @param council code of the council it is in; absent where it is in a supplier
 * @param supplier id of the supplier it is in; absent where it is in a council
 * @param reason what kind of interest it is
 * @param from the first day
 * @param until the first day it does not hold any more; absent while nobody knows
 * @param declaredBy subject of the token of who declared it
 * @param declaredAt when it was declared, in UTC
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
