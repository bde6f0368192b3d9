package org.lgds.asset.adoption;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.security.Visibility;

/** What is kept of an adoption; how it comes to change is {@link Adoption}'s own. */
@MappedSuperclass
public abstract class AdoptionRecord extends Aggregate {

    @Id
    public UUID id;

    public String council;
    public UUID assetId;

    @Enumerated(EnumType.STRING)
    public Stage stage;

    /** The furthest open stage it has come to. */
    @Enumerated(EnumType.STRING)
    public Stage reached;

    public String assetVersion;
    public LocalDate wentLiveOn;
    public Milestones milestones;

    /** The client system that mirrors it here; null while none does. {@code externalId} is that system's reference. */
    public String keeper;

    public String externalId;
    public String reason;

    @Enumerated(EnumType.STRING)
    public ReasonCode reasonCode;

    @AttributeOverride(name = "shared", column = @Column(name = "cost_shared"))
    public Cost cost;

    /** What it saved; null while it has not been assessed. */
    public Benefit benefit;

    public String evidenceUrl;

    @Embedded
    public Verification verification;

    @Enumerated(EnumType.STRING)
    public Verified verified;

    /** The recommendation that led to it. */
    public UUID recommendation;

    /** The predecessors' adoptions that it goes on from, since vesting. */
    public List<UUID> transferredFrom;

    public Standing standing;

    /** Present while the version in use is one that was withdrawn for security. */
    @Embedded
    public SecurityWarning warning;

    /** How many adaptations it has, and how many of them the asset has taken up. */
    public int adaptations;

    public int upstreamed;

    @Enumerated(EnumType.STRING)
    public Visibility visibility;

    /** The widest class that has ever seen it: whom the changes feed tells when it leaves their sight. */
    @Enumerated(EnumType.STRING)
    public Visibility widest;

    @Override
    public String key() {
        return id.toString();
    }

    boolean isNew() {
        return stage == null;
    }

    boolean isOpen() {
        return stage != null && stage.isOpen();
    }
}
