package org.lgds.asset.publiccode.rule;

import org.lgds.asset.publiccode.yaml.Node;

/** What a value may be. The value is known not to be blank: whether it may be missing is the key's affair. */
@FunctionalInterface
public interface Type {

    void check(Node value, Place place, Findings findings);
}
