package org.lgds.asset.publiccode.rule;

import java.util.function.BiConsumer;

import org.lgds.asset.publiccode.yaml.Mapping;
import org.lgds.asset.publiccode.yaml.Node;
import org.lgds.asset.publiccode.yaml.Scalar;
import org.lgds.asset.publiccode.yaml.Sequence;

import static org.lgds.asset.publiccode.value.Quoted.shown;

/** A list of values of one type. */
public record Listing(Type type, boolean orOne) implements Type {

    public static Listing listOf(Type type) {
        return new Listing(type, false);
    }

    /** The value itself may stand for a list of one. */
    public static Listing oneOrListOf(Type type) {
        return new Listing(type, true);
    }

    @Override
    public void showKeys(String path, BiConsumer<String, Key> visitor) {
        type.showKeys(path, visitor);
    }

    @Override
    public boolean isEmpty(Node value) {
        return Type.super.isEmpty(value)
                || value instanceof Sequence list && list.items().isEmpty();
    }

    @Override
    public void check(Node value, Place place, Findings findings) {
        if (value instanceof Sequence list) {
            checkItems(list, place, findings);
        } else if (orOne && value instanceof Mapping) {
            findings.error(place.of(value), "Write one %s or a list of %<ss here, not a section.", type.noun());
        } else if (orOne) {
            type.check(value, place, findings);
        } else if (value instanceof Scalar scalar) {
            // "-Pay" is a text, "- Pay" an item; the one is often written for the other.
            boolean hasDash = scalar.text().startsWith("-");
            var item = shown(hasDash ? scalar.text().substring(1) : scalar.text());
            findings.error(
                    place.of(value), "Write a list, even of one: each item after a dash and a blank, \"- %s\".", item);
        } else {
            findings.error(place.of(value), "Write a list here: put a dash before each of its items.");
        }
    }

    private void checkItems(Sequence list, Place place, Findings findings) {
        for (int i = 0; i < list.items().size() && !findings.isFull(); i++) {
            var item = list.items().get(i);
            if (type.isEmpty(item)) {
                findings.error(place.item(i, item), "Write something after this dash, or take it out.");
            } else {
                type.check(item, place.item(i, item), findings);
            }
        }
    }
}
