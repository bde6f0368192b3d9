package org.lgds.asset.asset;

import java.util.List;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * What an owner says of an asset, when registering it and when changing it.
 *
 * @param services LGSL codes of the services it is for
 * @param crossCutting true for an asset that serves all services
 * @param licence an SPDX expression, such as {@code MIT} or {@code OGL-UK-3.0}
 */
public record NewAsset(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 2000) String summary,
        @NotNull AssetType type,
        @NotNull Origin origin,
        @NotNull @Valid Owner owner,
        @Size(max = 100) Set<@NotNull @Positive Integer> services,
        Boolean crossCutting,
        @Size(min = 1, max = 200) String licence,

        @Size(max = 500) @Pattern(regexp = "https?://[^\\s]+", message = "must be an http or https address")
        String repositoryUrl,

        @Size(max = 500) @Pattern(regexp = "https?://[^\\s]+", message = "must be an http or https address")
        String documentationUrl,

        @Size(max = 30) List<@NotBlank @Size(max = 50) String> tags) {

    public NewAsset {
        services = services == null ? Set.of() : services;
        crossCutting = crossCutting != null && crossCutting;
        tags = tags == null ? List.of() : tags;
    }
}
