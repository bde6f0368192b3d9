package org.lgds.asset.publiccode.rule;

import org.lgds.asset.publiccode.yaml.Node;
import org.lgds.asset.publiccode.yaml.Scalar;
import org.lgds.asset.publiccode.yaml.Sequence;

import static org.lgds.asset.publiccode.value.Quoted.shown;

/** A list of values of one type. */
public record Listing(Type type, boolean needsOne, boolean orOne) implements Type {

    public static Listing listOf(Type type) {
        return new Listing(type, false, false);
    }

    public static Listing oneOrMore(Type type) {
        return new Listing(type, true, false);
    }

    /** The value itself may stand for a list of one. */
    public static Listing oneOrListOf(Type type) {
        return new Listing(type, false, true);
    }

    @Override
    public void check(Node value, Place place, Findings findings) {
        if (value instanceof Sequence list) {
            checkItems(list, place, findings);
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
        if (needsOne && list.items().isEmpty()) {
            findings.error(place.of(list), "Write at least one item in this list.");
        }
        for (int i = 0; i < list.items().size() && !findings.isFull(); i++) {
            var item = list.items().get(i);
            if (item instanceof Scalar scalar && scalar.isBlank()) {
                findings.error(place.item(i, item), "Write something after this dash, or take it out.");
            } else {
                type.check(item, place.item(i, item), findings);
            }
        }
    }
}
