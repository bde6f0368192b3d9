package org.lgds.engagement.conformance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.security.Visibility;

/** What is kept of a {@link ConformanceClaim}, which alone changes it. */
@MappedSuperclass
public abstract class ConformanceRecord extends Aggregate {

    @Id
    public UUID id;

    public UUID standard;
    public UUID standardVersion;

    /** Number of the version. */
    public int number;

    /** The LGSL number of the service that the standard is for. */
    public int service;

    /** Whose service it is; null for a supplier's product. */
    public String council;

    /** Whose it was before reorganisations. */
    public List<String> formerCouncils = List.of();

    /** Where the council has several successors: which of them should have it, until that is confirmed. */
    public String proposedSuccessor;

    public String party;

    /** The supplier's asset. */
    public UUID product;

    public String statement;

    @Convert(converter = EvidenceColumn.class)
    public List<Evidence> evidence = List.of();

    @Enumerated(EnumType.STRING)
    public ConformanceClaim.State state;

    @Convert(converter = OutcomesColumn.class)
    public List<Outcome> outcomes = List.of();

    public LocalDate declaredOn;
    public LocalDate assessedOn;
    public LocalDate metOn;

    /** The first day on which it holds no more. */
    public LocalDate expiresOn;

    public LocalDate expiredOn;

    /** With which its claimant, or the council that followed, went on; of one that was closed or expired for that. */
    public UUID continuedIn;

    /** Why it gave way to that. */
    public String reason;

    /** Who may read it in its present state. */
    @Enumerated(EnumType.STRING)
    public Visibility visibility;

    @Override
    public String key() {
        return id.toString();
    }
}
