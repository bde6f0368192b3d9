package org.lgds.kit.list;

import java.util.List;

/** One page of a list; {@code next} is the address of the one that follows, absent on the last. */
public record Page<T>(List<T> items, String next) {}
