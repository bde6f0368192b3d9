package org.lgds.council.baseline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.lgds.council.assessment.Assessment;
import org.lgds.council.council.OwnEvent;
import org.lgds.kit.data.Aggregate;

/**
 * Where a council starts from that took over from others (DOMAIN.md 3.6): a flagged starting point for it and LGDS, never an
 * assessment. It is asked for its own by a day. A later reorganisation replaces it.
 */
@Entity
public class InheritedBaseline extends Aggregate {

    @Id
    public String council;

    public UUID structuralChange;

    /** The day it took over. */
    public LocalDate vestedOn;

    /** The last day on which its own assessment is expected to be final. */
    public LocalDate dueBy;

    @Convert(converter = ContentsColumn.class)
    public BaselineContents contents;

    static InheritedBaseline of(String council) {
        var baseline = new InheritedBaseline();
        baseline.council = council;
        return baseline;
    }

    public static Optional<InheritedBaseline> find(String council) {
        return InheritedBaseline.findByIdOptional(council);
    }

    @Override
    public String key() {
        return council;
    }

    OwnEvent inherit(UUID change, LocalDate on, Period within, BaselineContents inherited, Instant now) {
        structuralChange = change;
        vestedOn = on;
        dueBy = on.plus(within);
        contents = inherited;
        var sequence = changed(now);
        return new OwnEvent("baseline.inherited", council, BaselineView.of(this), sequence);
    }

    /** The day its own assessment is due by; empty once one has become final since it took over. */
    public Optional<LocalDate> dueBy(Optional<Assessment> standing, ZoneId zone) {
        var isAssessed = standing.filter(
                        one -> !LocalDate.ofInstant(one.finalisedAt, zone).isBefore(vestedOn))
                .isPresent();
        return isAssessed ? Optional.empty() : Optional.of(dueBy);
    }
}
