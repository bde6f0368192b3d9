package org.lgds.council.benchmark;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.tenant.CouncilCode;

/**
 * Which figures are asked for: of one group at a time.
 *
 * @param by what the group has in common
 * @param group a nation, region or type, such as wales; left out, the council's
 * @param council code of the council whose group, and place in it, are asked for; needed for peers and the chosen group
 * @param framework id of the framework; left out, the suite's own
 * @param major its major version; left out, the newest of which there are figures
 * @param month the month whose snapshot to look at, such as 2026-11; left out, the last
 */
public record BenchmarkQuery(
        @RestQuery @NotNull GroupKind by,

        @RestQuery @Pattern(regexp = "[a-z_]{1,40}", message = "must be a nation, region or type, such as wales")
        String group,

        @RestQuery @Pattern(regexp = CouncilCode.IN_BEING, message = CouncilCode.WANTED)
        String council,

        @RestQuery @Pattern(regexp = "[a-z][a-z0-9-]{1,39}", message = "must be a framework's id, such as lgds-dmf")
        String framework,

        @RestQuery @Min(0) @Max(9999) Integer major,

        @RestQuery @Pattern(regexp = "[1-9]\\d{3}-(0[1-9]|1[0-2])", message = "must be a month, such as 2026-11")
        String month) {}
