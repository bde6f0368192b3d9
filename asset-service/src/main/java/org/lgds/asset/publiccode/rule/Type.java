package org.lgds.asset.publiccode.rule;

import java.util.function.BiConsumer;

import org.lgds.asset.publiccode.yaml.Node;
import org.lgds.asset.publiccode.yaml.Scalar;

/** What a value may be. The value to check is known not to be empty: whether it may be missing is the key's affair. */
@FunctionalInterface
public interface Type {

    void check(Node value, Place place, Findings findings);

    /** Whether the value is as good as none. */
    default boolean isEmpty(Node value) {
        return value instanceof Scalar scalar && scalar.isBlank();
    }

    /** What advice calls one such value. */
    default String noun() {
        return "value";
    }

    /**
     * Shows the keys of the section, if it is one.
     *
     * @param path of the value; the visitor gets it as the path of the keys' section
     */
    default void showKeys(String path, BiConsumer<String, Key> visitor) {}
}
