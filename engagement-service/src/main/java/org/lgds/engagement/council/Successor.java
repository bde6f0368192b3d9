package org.lgds.engagement.council;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.lgds.kit.tenant.CouncilCode;

/**
 * Which of several successors has what a council left that has ended.
 *
 * @param council code of the successor that has it
 */
public record Successor(
        @NotNull @Pattern(regexp = CouncilCode.IN_BEING, message = CouncilCode.WANTED)
        String council) {}
