package org.lgds.asset.metric;

import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.tenant.CouncilCode;

/**
 * Whose reuse, of what, in which months. Filters must all be met; without any it is the whole sector.
 *
 * @param service LGSL code: assets that serve it at present
 * @param region where councils are by their present record, such as {@code yorkshire_and_the_humber}; one that is not there is
 *     refused
 * @param councilType kind of council by their present record, such as {@code london_borough}; one that is not there is refused
 * @param from first month, such as {@code 2026-01}; eleven before the last unless given
 * @param to last month, the present one unless given; 60 months at most
 */
public record MetricsQuery(
        @RestQuery UUID asset,
        @RestQuery @Min(1) @Max(9_999_999) Integer service,
        @RestQuery @Size(min = 1, max = 100) String region,
        @RestQuery @Size(min = 1, max = 100) String councilType,

        @RestQuery @Pattern(regexp = CouncilCode.IN_BEING, message = CouncilCode.WANTED)
        String council,

        @RestQuery @Pattern(regexp = MONTH, message = NO_MONTH)
        String from,

        @RestQuery @Pattern(regexp = MONTH, message = NO_MONTH)
        String to) {

    private static final String MONTH = "(19|20)\\d{2}-(0[1-9]|1[0-2])";
    private static final String NO_MONTH = "must be a month, such as 2026-01";

    boolean isOfSomeAssets() {
        return asset != null || service != null;
    }

    boolean isOfSomeCouncils() {
        return council != null || region != null || councilType != null;
    }

    boolean isOfTheWholeSector() {
        return !isOfSomeAssets() && !isOfSomeCouncils();
    }
}
