package org.lgds.engagement.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lgds.engagement.ToldInPart;
import org.lgds.engagement.panel.Panel.Applicants;
import org.lgds.engagement.programme.Phase;
import org.lgds.kit.security.Caller;

/** What is kept of an {@link Application}, which alone changes it. */
@MappedSuperclass
public abstract class ApplicationRecord extends ToldInPart {

    @Id
    public UUID id;

    public UUID programme;
    public UUID project;

    /** The lead. */
    public String council;

    /** All councils named, the lead among them. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> councils;

    /** Councils that were named before; whoever keeps a copy of theirs is told that it has left. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> formerCouncils = List.of();

    /** Of several successors the one that should lead it, while that is not confirmed; null otherwise. */
    public String proposedSuccessor;

    /** Partners that have ended and are followed by several, each with the one that should have its place, while that is not confirmed. */
    @Convert(converter = PlacesColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    public Map<String, String> proposedPartners = Map.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> confirmed = List.of();

    /** Councils that will follow the lead and have undertaken to go on. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> undertaken = List.of();

    public String title;
    public String need;

    @Enumerated(EnumType.STRING)
    public Phase phase;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<Integer> services;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> parties;

    public boolean declarationSigned;

    /** In pence of the programme's priceBase. */
    public Long amount;

    public LocalDate startsOn;
    public LocalDate endsOn;

    @Convert(converter = MilestonesColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    public List<ProposedMilestone> milestones;

    @Convert(converter = PaymentsColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    public List<ProposedPayment> payments;

    /** Subjects of all who wrote in it; whoever submits it is another, and none of them judges it. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> drafters = List.of();

    /** Subject of who submitted it. */
    public String submittedBy;

    public int minCouncils;

    /** Its place among those the council leads in the round, from 1 to {@code ledLimit}. */
    public Integer led;

    public int ledLimit;

    /** True once a vesting brought it to another lead, with whom it takes no place. */
    public boolean inherited;

    /** True once a vesting changed whom it names. */
    public boolean passed;

    public Instant submittedAt;

    @Enumerated(EnumType.STRING)
    public ApplicationState state;

    public String reason;
    public Long scoreTotal;
    public Integer scorers;

    /** The exact mean as the database orders by it, and the number of councils named: it keeps both. */
    @Column(insertable = false, updatable = false)
    public BigDecimal scoreRank;

    @Column(insertable = false, updatable = false)
    public int named;

    @Override
    public String key() {
        return id.toString();
    }

    /** What a panel does is LGDS's alone. */
    @Override
    protected boolean isSeenInFullBy(Caller caller) {
        return caller.seesAllCouncils();
    }

    /** Whom interests of the panel are held against. */
    Applicants applicants() {
        return new Applicants(programme, id, councils, parties);
    }

    public MeanScore score() {
        return MeanScore.of(scoreTotal, scorers);
    }

    /** Who should have the place of a council named that has ended; null where nobody is waited for. */
    String proposedFor(String place) {
        return place.equals(council) ? proposedSuccessor : proposedPartners.get(place);
    }

    /** Councils named that have not confirmed; the lead does so by submitting. */
    List<String> unconfirmed() {
        return councils.stream()
                .filter(code -> !code.equals(council) && !confirmed.contains(code))
                .toList();
    }
}
