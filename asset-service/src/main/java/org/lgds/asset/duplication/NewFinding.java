package org.lgds.asset.duplication;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.lgds.asset.finding.FindingKind;

/**
 * A duplication that an editor has seen.
 *
 * @param kind what is done twice
 * @param service LGSL code of the service, for the kinds that are of one
 * @param interaction LGIL code, if it is of one interaction
 * @param product what is bought apart, for {@code parallel_procurement}; either this or its category
 * @param category category of what is bought apart, for {@code parallel_procurement}
 * @param solutions ids of the solutions
 * @param assets ids of the listed assets; of a {@code duplicate_asset} the two
 */
public record NewFinding(
        @NotNull FindingKind kind,
        @Min(1) Integer service,
        @Min(0) Integer interaction,
        @Size(min = 1, max = 200) String product,
        @Size(min = 1, max = 200) String category,
        @Size(max = 100) Set<@NotNull UUID> solutions,
        @Size(max = 100) Set<@NotNull UUID> assets) {

    public NewFinding {
        solutions = solutions == null ? Set.of() : new LinkedHashSet<>(solutions);
        assets = assets == null ? Set.of() : new LinkedHashSet<>(assets);
    }

    @AssertTrue(message = "name two members or more in solutions and assets")
    boolean isOfSeveral() {
        return solutions.size() + assets.size() > 1;
    }

    @AssertTrue(
            message = "name what it is of: a service; a product or a category for parallel_procurement; two assets"
                    + " and no solution for duplicate_asset; and nothing else")
    boolean isOfItsKind() {
        if (kind == null) {
            return true;
        }
        return switch (kind) {
            case DUPLICATE_ASSET -> assets.size() == 2 && solutions.isEmpty() && namesNo(service, product, category);
            case PARALLEL_PROCUREMENT ->
                (product == null) != (category == null) && namesNo(service) && assets.isEmpty();
            case INTERNAL -> service != null && interaction == null && namesNo(product, category) && assets.isEmpty();
            case PARALLEL_BUILD -> service != null && namesNo(product, category) && assets.isEmpty();
            case REBUILD, REPEAT_DISCOVERY -> service != null && namesNo(product, category);
        };
    }

    private static boolean namesNo(Object... parts) {
        for (var part : parts) {
            if (part != null) {
                return false;
            }
        }
        return true;
    }
}
