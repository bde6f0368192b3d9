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
    public String noun() {
        return checks.isEmpty() ? "text" : checks.get(0).noun();
    }

    @Override
    public void check(Node value, Place place, Findings findings) {
        if (!(value instanceof Scalar scalar)) {
            findings.error(
                    place.of(value),
                    "Write one %s here, not a %s.",
                    noun(),
                    value instanceof Sequence ? "list" : "section");
            return;
        }
        switch (scalar.kind()) {
            case NUMBER ->
                findings.error(
                        place.of(value), "Put it in quotes, %s: without them it is a number.", quoted(scalar.text()));
            case BOOLEAN ->
                findings.error(
                        place.of(value), "Put it in quotes, %s: without them it is a boolean.", quoted(scalar.text()));
            default -> judge(scalar.text(), place.of(value), findings);
        }
    }

    private void judge(String text, Place place, Findings findings) {
        var judged = isProse ? text : text.strip();
        checks.forEach(check -> findings.add(place, check.judge(judged)));
        if (!isProse && !judged.equals(withoutLastLineBreaks(text))) {
            findings.warning(place, "Take the blanks around %s out: they are no part of it.", quoted(text));
        }
    }

    private static String withoutLastLineBreaks(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        return text.substring(0, end);
    }
}
