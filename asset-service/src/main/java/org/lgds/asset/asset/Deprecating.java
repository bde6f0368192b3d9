package org.lgds.asset.asset;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why an asset should not be taken up any more; {@code successor} is the asset to take instead.
 *
 * @param reason why, for whoever uses it
 * @param successor id of the asset to take instead; left out where there is none
 */
public record Deprecating(@NotBlank @Size(max = 2000) String reason, UUID successor) {}
