package org.lgds.asset.publiccode.rule;

import java.util.Locale;
import java.util.Set;

import org.lgds.asset.publiccode.yaml.Node;
import org.lgds.asset.publiccode.yaml.Scalar;

import static org.lgds.asset.publiccode.value.Quoted.quoted;

/** A boolean of YAML 1.2, where {@code yes} and {@code no} are words like others. */
public record Truth() implements Type {

    private static final Set<String> YES = Set.of("yes", "y", "on", "true", "1");
    private static final Set<String> NO = Set.of("no", "n", "off", "false", "0");

    public static Truth truth() {
        return new Truth();
    }

    @Override
    public void check(Node value, Place place, Findings findings) {
        if (!(value instanceof Scalar scalar)) {
            findings.error(place.of(value), "Write true or false here.");
        } else if (scalar.kind() != Scalar.Kind.BOOLEAN) {
            findings.error(place.of(value), "Write %s instead of %s.", meant(scalar.text()), quoted(scalar.text()));
        }
    }

    private static String meant(String text) {
        var word = text.strip().toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return "true, without quotes,";
        }
        return NO.contains(word) ? "false, without quotes," : "true or false";
    }
}
