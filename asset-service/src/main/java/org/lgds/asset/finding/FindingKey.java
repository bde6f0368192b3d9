package org.lgds.asset.finding;

import java.util.Optional;
import java.util.UUID;

/**
 * What one finding is about: of one kind and key one is open at a time. Which parts are there depends on the kind.
 *
 * @param interaction LGIL number; null where the solutions leave it blank
 * @param council of an {@code internal} finding
 * @param product of a {@code parallel_procurement}, in lower case; else its category
 * @param assetLow the pair of a {@code duplicate_asset}, in the order of their ids
 */
public record FindingKey(
        FindingKind kind,
        Integer service,
        Integer interaction,
        String council,
        String product,
        String category,
        UUID assetLow,
        UUID assetHigh) {

    public static FindingKey ofService(FindingKind kind, int service, Integer interaction) {
        return new FindingKey(kind, service, interaction, null, null, null, null, null);
    }

    public static FindingKey ofCouncil(int service, String council) {
        return new FindingKey(FindingKind.INTERNAL, service, null, council, null, null, null, null);
    }

    public static FindingKey ofProduct(String product) {
        return new FindingKey(FindingKind.PARALLEL_PROCUREMENT, null, null, null, product, null, null, null);
    }

    public static FindingKey ofCategory(String category) {
        return new FindingKey(FindingKind.PARALLEL_PROCUREMENT, null, null, null, null, category, null, null);
    }

    public static FindingKey ofPair(UUID one, UUID other) {
        var inOrder = one.toString().compareTo(other.toString()) < 0;
        return new FindingKey(
                FindingKind.DUPLICATE_ASSET,
                null,
                null,
                null,
                null,
                null,
                inOrder ? one : other,
                inOrder ? other : one);
    }

    /** The open finding of it. */
    public Optional<DuplicationFinding> open() {
        return DuplicationFinding.<DuplicationFinding>find(
                        """
                        kind = ?1 and state in (?2, ?3) and service is not distinct from ?4
                        and interaction is not distinct from ?5 and council is not distinct from ?6
                        and product is not distinct from ?7 and category is not distinct from ?8
                        and assetLow is not distinct from ?9 and assetHigh is not distinct from ?10""",
                        kind,
                        DuplicationFinding.State.SUSPECTED,
                        DuplicationFinding.State.CONFIRMED,
                        service,
                        interaction,
                        council,
                        product,
                        category,
                        assetLow,
                        assetHigh)
                .firstResultOptional();
    }
}
