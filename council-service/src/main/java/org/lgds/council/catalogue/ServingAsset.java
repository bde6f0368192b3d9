package org.lgds.council.catalogue;

import java.util.UUID;

/**
 * A listed asset that helps with a dimension; {@code /v1/assets/{id}} tells the rest.
 *
 * @param name what it is called
 * @param type what kind of asset it is
 * @param endorsed true where LGDS marks it as best practice
 * @param latestVersion number of its newest released version
 */
public record ServingAsset(UUID id, String name, String type, boolean endorsed, String latestVersion) {}
