package org.lgds.asset.publiccode.rule;

import java.util.List;

import org.lgds.asset.publiccode.value.TextCheck;
import org.lgds.asset.publiccode.yaml.Node;
import org.lgds.asset.publiccode.yaml.Scalar;
import org.lgds.asset.publiccode.yaml.Sequence;

import static org.lgds.asset.publiccode.value.Quoted.quoted;

/** A string; numbers and booleans become one by quotes only. */
public record Text(List<TextCheck> checks, boolean isProse) implements Type {

    /** Blanks around it, and the line break that ends a block of text, are no part of it. */
    public static Text text(TextCheck... checks) {
        return new Text(List.of(checks), false);
    }

    /** Text for people, as it stands. */
    public static Text prose(TextCheck... checks) {
        return new Text(List.of(checks), true);
    }

    @Override
    public void check(Node value, Place place, Findings findings) {
        if (!(value instanceof Scalar scalar)) {
            findings.error(
                    place.of(value), "Write one text here, not a %s.", value instanceof Sequence ? "list" : "section");
            return;
        }
        switch (scalar.kind()) {
            case NUMBER ->
                findings.error(
                        place.of(value), "Put it in quotes, %s: without them it is a number.", quoted(scalar.text()));
            case BOOLEAN ->
                findings.error(
                        place.of(value), "Put it in quotes, %s: without them it is a boolean.", quoted(scalar.text()));
            default -> {
                var text = isProse ? scalar.text() : scalar.text().strip();
                checks.forEach(check -> findings.add(place.of(value), check.judge(text)));
            }
        }
    }
}
