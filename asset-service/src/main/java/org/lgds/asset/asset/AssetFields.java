package org.lgds.asset.asset;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lgds.kit.history.FieldClasses;
import org.lgds.kit.security.Visibility;

/**
 * Which fields of a listed asset, as the audit keeps it, are for all to read (DOMAIN.md 7): those that an answer shows
 * everyone. What is not named is the owner's: its own reference, and what one change was about, which may be a draft.
 */
final class AssetFields {

    static final FieldClasses CLASSES = new FieldClasses(Stream.of(
                    "id",
                    "name",
                    "summary",
                    "translations",
                    "type",
                    "origin",
                    "owner",
                    "services",
                    "interactions",
                    "crossCutting",
                    "userNeeds",
                    "maturityDimensions",
                    "phase",
                    "licence",
                    "repositoryUrl",
                    "documentationUrl",
                    "links",
                    "supportModel",
                    "standards",
                    "suppliers",
                    "tags",
                    "software",
                    "licenceClass",
                    "publiccode",
                    "state",
                    "latestVersion",
                    "listedAt",
                    "endorsement",
                    "deprecation",
                    "lastReviewedAt",
                    "stale",
                    "readiness",
                    "project",
                    "output")
            .collect(Collectors.toMap(field -> field, field -> Visibility.PUBLIC)));

    private AssetFields() {}
}
