package org.lgds.engagement.engagement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The council's own account of where it stands, before it is advised.
 *
 * @param statement the account, as the council writes it
 */
public record PositionStatement(
        @NotBlank @Size(max = 20_000) String statement) {}
