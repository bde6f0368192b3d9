package org.lgds.engagement.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import org.lgds.engagement.council.CouncilRecord;

/** What is kept of a measure. */
@MappedSuperclass
public abstract class MeasureRecord extends CouncilRecord {

    /** What it is measured in; a project is, where this is null. */
    public UUID engagement;

    public UUID project;

    /** Where it is measured, which no reorganisation changes: of a part of what its successor measures, with what others had. */
    public String measuredCouncil;

    public String title;

    @Enumerated(EnumType.STRING)
    public MeasureKind kind;

    public String dimension;
    public Integer service;

    @Embedded
    public Period period;

    /** Of the effect, in hundredths of a percent. */
    public int share;

    @Column(updatable = false)
    public UUID adoption;

    @Enumerated(EnumType.STRING)
    public Measure.State state;

    @Embedded
    public Baseline baseline;

    @Embedded
    public TargetValue target;

    /** Of the latest day that was read. */
    public BigDecimal lastValue;

    public LocalDate lastOn;

    /** Why there is no reading. */
    public String noReadingReason;

    @Embedded
    public Benefit benefit;

    /** Why the last decision was taken. */
    public String reason;

    /** As the API shows values: without decimals that say nothing. */
    static BigDecimal plain(BigDecimal value) {
        if (value == null) {
            return null;
        }
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
