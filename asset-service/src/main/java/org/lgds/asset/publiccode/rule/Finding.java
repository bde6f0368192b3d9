package org.lgds.asset.publiccode.rule;

import org.lgds.asset.publiccode.yaml.Position;

/** Something that is wrong, or, where it is no error, that is better written otherwise. */
public record Finding(boolean isError, Position at, String key, String message) {}
