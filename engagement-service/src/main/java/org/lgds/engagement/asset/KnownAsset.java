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

    public static final String RETIRED = "retired";

    private static final String DEPRECATED = "deprecated";
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

    /**
     * Lets a council begin to adopt it, as the catalogue would: it stays in its state until the transaction ends. One that is not
     * known here is the catalogue's to judge.
     *
     * @param reason why it is taken up although it is deprecated; or null
     * @throws Problem 409 for one that is retired, 400 for a deprecated one without the reason
     */
    public static void mustBeAdoptable(UUID id, String reason) {
        var state = KnownAsset.<KnownAsset>findByIdOptional(id, LockModeType.PESSIMISTIC_READ)
                .map(asset -> asset.state)
                .orElse(null);
        if (RETIRED.equals(state)) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "Asset %s is retired: no adoption of it begins any more. Reject it instead.",
                    id);
        }
        if (DEPRECATED.equals(state) && reason == null) {
            throw Problem.invalidBody(
                    "/reason", "The asset is deprecated: say why your council takes it up all the same.");
        }
    }
}
