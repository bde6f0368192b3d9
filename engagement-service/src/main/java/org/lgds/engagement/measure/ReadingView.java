package org.lgds.engagement.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a measure was read to be on a day; its council and LGDS read it.
 *
 * @param on the day it was read
 * @param revision 1 as first recorded, and one more with each correction
 * @param current true for the reading of that day that counts
 * @param value the value, in the unit of the measure
 * @param source where it comes from
 * @param reason why it corrects what was recorded before; absent of a first one
 * @param recordedAt when it was recorded, in UTC
 */
public record ReadingView(
        UUID id,
        LocalDate on,
        int revision,
        boolean current,
        BigDecimal value,
        String source,
        String reason,
        Instant recordedAt,
        String recordedBy) {

    static ReadingView of(Reading reading) {
        return new ReadingView(
                reading.id,
                reading.readOn,
                reading.revision,
                reading.current,
                Measure.plain(reading.value),
                reading.source,
                reading.reason,
                reading.recordedAt,
                reading.recordedBy);
    }
}
