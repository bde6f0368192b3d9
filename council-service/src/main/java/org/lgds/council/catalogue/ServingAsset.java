package org.lgds.council.catalogue;

import java.util.UUID;

/**
 * A listed asset that helps with a dimension; {@code /v1/assets/{id}} tells the rest.
 *
 * @param endorsed true where LGDS marks it as best practice
 * @param latestVersion the newest that stands
 */
public record ServingAsset(UUID id, String name, String type, boolean endorsed, String latestVersion) {}
