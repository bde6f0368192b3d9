package org.lgds.engagement.asset;

import java.util.Set;
import java.util.UUID;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** An asset that may be recommended: a copy, kept by {@link AssetEvents}. */
@Entity
public class KnownAsset extends PanacheEntityBase {

    private static final Set<String> RECOMMENDABLE = Set.of("listed", "endorsed");

    @Id
    public UUID id;

    public long sequence;
    public String name;
    public String state;

    /** Ids of those who provide or support it. */
    public UUID[] suppliers;

    /** LGSL codes of the services it is for; none of what is for any. */
    public Integer[] services;

    /**
     * Lets an asset be recommended that is listed or endorsed now, and stays so until the transaction ends.
     *
     * @throws Problem 409 for one that is unknown or in another state
     */
    public static void mustBeRecommendable(UUID id) {
        var asset = KnownAsset.<KnownAsset>findByIdOptional(id, LockModeType.PESSIMISTIC_READ)
                .orElseThrow(() -> Problem.of(
                        ProblemType.UNKNOWN_REFERENCE,
                        "No asset %s is known here; if it was listed just now, try again shortly.",
                        id));
        if (!RECOMMENDABLE.contains(asset.state)) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "Asset %s is %s; a listed or endorsed one can be recommended.",
                    id,
                    asset.state);
        }
    }
}
