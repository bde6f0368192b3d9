package org.lgds.engagement.advisor;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A period of an advisor's leave.
 *
 * @param from the first day they are away
 * @param until the first day they are back
 */
@Embeddable
public record Leave(
        UUID id,
        @Column(name = "starts_on") LocalDate from,
        @Column(name = "ends_on") LocalDate until) {

    boolean overlaps(Leave other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
