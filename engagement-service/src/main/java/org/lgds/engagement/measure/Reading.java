package org.lgds.engagement.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.lgds.kit.data.Ids;

/** The value of a measure on a day. It never changes: a correction is the next revision of that day's. */
@Entity
public class Reading extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID measure;
    public LocalDate readOn;
    public int revision;

    /** False once a correction has taken its place. */
    public boolean current;

    public BigDecimal value;
    public String source;

    /** Why it corrects the one before; null of a first. */
    public String reason;

    public Instant recordedAt;

    /** The subject of who recorded it. */
    public String recordedBy;

    static Reading first(Measure measure, NewReading read, String by, Instant now) {
        return of(measure, read, 1, null, by, now);
    }

    /** Takes this one's place, which is to be written before it. */
    Reading corrected(Measure measure, NewReading read, String reason, String by, Instant now) {
        current = false;
        return of(measure, read, revision + 1, reason, by, now);
    }

    /** The reading of a day that counts. */
    public static Optional<Reading> current(UUID measure, LocalDate on) {
        return find("measure = ?1 and readOn = ?2 and current = true", measure, on)
                .firstResultOptional();
    }

    /** All, corrected ones too, newest first; those of one day by revision. */
    static List<Reading> before(UUID measure, LocalDate on, int revision, int limit) {
        return Reading.<Reading>find(
                        "measure = ?1 and (readOn < ?2 or readOn = ?2 and revision < ?3) order by readOn desc, revision desc",
                        measure,
                        on,
                        revision)
                .page(0, limit)
                .list();
    }

    private static Reading of(Measure measure, NewReading read, int revision, String reason, String by, Instant now) {
        var reading = new Reading();
        reading.id = Ids.next();
        reading.measure = measure.id;
        reading.readOn = read.on();
        reading.revision = revision;
        reading.current = true;
        reading.value = measure.kind.unit.checked(read.value(), "/value");
        reading.source = read.source();
        reading.reason = reason;
        reading.recordedBy = by;
        reading.recordedAt = now;
        return reading;
    }
}
