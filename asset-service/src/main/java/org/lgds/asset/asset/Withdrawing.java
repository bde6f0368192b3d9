package org.lgds.asset.asset;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Why a released version must not be used any more.
 *
 * @param security true warns every council that uses the version
 * @param reason what is wrong with it
 * @param advice what whoever uses it should do
 * @param fixedIn number of the released version to change to
 */
public record Withdrawing(
        @NotNull Boolean security,
        @NotBlank @Size(max = 2000) String reason,
        @Size(min = 1, max = 2000) String advice,
        @Size(min = 1, max = 50) String fixedIn) {}
