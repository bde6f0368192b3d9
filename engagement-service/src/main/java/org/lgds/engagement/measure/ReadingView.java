package org.lgds.engagement.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A reading as the measure's council and LGDS read it. */
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
