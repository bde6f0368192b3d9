package org.lgds.asset.council;

import java.util.List;
import java.util.Optional;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A council's peers as this service knows them: a copy, kept by {@link PeerSetEvents}. */
@Entity
public class KnownPeerSet extends PanacheEntityBase {

    @Id
    public String council;

    /** Codes, nearest first. */
    public List<String> peers;

    public long sequence;

    /** The set that stands; none where nobody has computed one, or it ended. */
    public static Optional<KnownPeerSet> of(String council) {
        return KnownPeerSet.findByIdOptional(council);
    }
}
