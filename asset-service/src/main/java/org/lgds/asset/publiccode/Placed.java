package org.lgds.asset.publiccode;

import java.util.regex.Pattern;

import org.lgds.asset.publiccode.yaml.Mapping;
import org.lgds.asset.publiccode.yaml.Node;
import org.lgds.asset.publiccode.yaml.Position;
import org.lgds.asset.publiccode.yaml.Sequence;
import org.lgds.asset.publiccode.yaml.YamlDocument;
import org.lgds.asset.publiccode.yaml.YamlFault;

/** Finds where in a file that has passed all checks a key stands, for whoever asks more of it than the standard does. */
public final class Placed {

    private static final Pattern STEP = Pattern.compile("([^.\\[]+)(?:\\[(\\d+)])?");

    private final Node root;

    public Placed(byte[] yaml) {
        try {
            root = YamlDocument.read(yaml);
        } catch (YamlFault e) {
            throw new IllegalStateException("Read before it was checked", e);
        }
    }

    /** A violation at a dotted path, or at the section that is to hold it. */
    public Violation violation(String key, String message) {
        var at = position(key);
        return new Violation(at.line(), at.column(), key, message);
    }

    private Position position(String key) {
        var node = root;
        var at = Position.START;
        var steps = STEP.matcher(key);
        while (steps.find()) {
            var entry = node instanceof Mapping section ? section.entry(steps.group(1)) : null;
            if (entry == null || entry.isEmpty()) {
                return at;
            }
            at = entry.get().at();
            node = entry.get().value();
            var item = steps.group(2) == null ? -1 : Integer.parseInt(steps.group(2));
            if (item >= 0
                    && node instanceof Sequence list
                    && item < list.items().size()) {
                node = list.items().get(item);
                at = node.at();
            }
        }
        return at;
    }
}
