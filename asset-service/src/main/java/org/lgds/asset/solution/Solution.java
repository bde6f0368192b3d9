package org.lgds.asset.solution;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.lgds.kit.data.Aggregate;

/** What serves a service in a council: built, bought, shared or done by hand. */
@Entity
public class Solution extends Aggregate {

    @Id
    public UUID id;

    public String council;

    /** LGSL code. */
    public Integer service;

    /** LGIL code; null where it serves the whole of the service. */
    public Integer interaction;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    @Enumerated(EnumType.STRING)
    public Phase phase;

    public String title;
    public String need;
    public LocalDate startedOn;
    public LocalDate liveOn;
    public LocalDate retiredOn;

    /** The latest cost record; all five are null where there is none. */
    public Long oneOffPence;

    public Long yearlyPence;

    /** The part of the one-off cost that is committed already. */
    public Long spentPence;

    public Integer priceBase;

    @Enumerated(EnumType.STRING)
    public Provenance provenance;

    /** The council's consent to show its costs to other councils, who else see bands. */
    public boolean costsShared;

    public UUID supplier;
    public String product;
    public String category;
    public LocalDate contractEndsOn;
    public UUID assetId;
    public String assetVersion;

    /** It came by reorganisation, from the councils named. */
    public boolean inherited;

    public List<String> inheritedFrom;

    /** False for an inherited one that its council has not looked at yet. */
    public boolean confirmed;

    /** Councils of its tier do not provide the service, as far as was known when it was last written. */
    public boolean outsideTier;

    /** The council system's own reference: with the council, its second key. */
    public String externalId;

    /** The client that wrote it last. */
    public String client;

    @Override
    public String key() {
        return id.toString();
    }
}
