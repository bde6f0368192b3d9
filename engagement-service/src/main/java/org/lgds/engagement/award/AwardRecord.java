package org.lgds.engagement.award;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lgds.engagement.council.CouncilRecord;

/** What is kept of an {@link Award}, which alone changes it. */
@MappedSuperclass
public abstract class AwardRecord extends CouncilRecord {

    public UUID programme;

    @Column(updatable = false)
    public UUID application;

    public UUID project;
    public String title;

    /** In pence of the year {@code priceBase}. */
    public long amount;

    public int priceBase;

    /** Least share that the final payment is, in percent. */
    public int finalShare;

    /** The last day to accept it. */
    public LocalDate acceptBy;

    public LocalDate startsOn;
    public LocalDate endsOn;

    @Convert(converter = ConditionsColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    public List<AwardCondition> conditions;

    /** Councils that have undertaken to go on with it, before or after they followed. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> undertaken;

    /** True while the council that has followed has not undertaken to go on; no payment goes on before. */
    public boolean undertakingDue;

    @Enumerated(EnumType.STRING)
    public AwardState state;

    /** Why the last decision was taken. */
    public String reason;
}
