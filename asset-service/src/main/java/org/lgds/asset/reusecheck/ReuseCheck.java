package org.lgds.asset.reusecheck;

import java.time.Instant;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.lgds.asset.finding.DismissalCode;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.data.Ids;
import org.lgds.kit.event.Change;

/** The recorded search before a build or a purchase (DOMAIN.md 4.5): evidence, which nobody changes. */
@Entity
@Immutable
public class ReuseCheck extends Aggregate {

    @Id
    public UUID id;

    public String council;
    public String title;
    public String need;
    public String text;

    /** LGSL codes, in their order. */
    public Integer[] services;

    /** LGIL codes; none where it serves the whole of the services. */
    public Integer[] interactions;

    @Enumerated(EnumType.STRING)
    public Plan kind;

    @Enumerated(EnumType.STRING)
    public Decision outcome;

    public UUID assetId;

    @Enumerated(EnumType.STRING)
    public DismissalCode reasonCode;

    public String reason;
    public UUID[] considered;

    /** What the catalogue had to show at that moment. */
    @Convert(converter = MatchesColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    public Matches shown;

    /** The client that recorded it. */
    public String client;

    /** A new one, of which {@link #record} tells; it must be persisted. */
    static ReuseCheck of(NewReuseCheck wanted, Matches shown, String client) {
        var check = new ReuseCheck();
        check.id = Ids.next();
        check.council = wanted.council();
        check.title = wanted.title();
        check.need = wanted.need();
        check.text = wanted.text();
        check.services = new TreeSet<>(wanted.services()).toArray(Integer[]::new);
        check.interactions = new TreeSet<>(wanted.interactions()).toArray(Integer[]::new);
        check.kind = wanted.kind();
        check.outcome = wanted.outcome();
        check.assetId = wanted.asset();
        check.reasonCode = wanted.reasonCode();
        check.reason = wanted.reason();
        check.considered = new TreeSet<>(wanted.considered()).toArray(UUID[]::new);
        check.shown = shown;
        check.client = client;
        return check;
    }

    @Override
    public String key() {
        return id.toString();
    }

    ReuseCheckEvent record(Instant now) {
        return ReuseCheckEvent.recorded(this, Change.of(null, outcome, reason), changed(now));
    }
}
