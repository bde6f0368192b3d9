package org.lgds.asset.publiccode.yaml;

import java.util.List;

/** A list. */
public record Sequence(List<Node> items, Position at) implements Node {

    public Sequence {
        items = List.copyOf(items);
    }
}
