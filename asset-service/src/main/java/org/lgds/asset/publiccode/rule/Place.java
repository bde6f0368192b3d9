package org.lgds.asset.publiccode.rule;

import org.lgds.asset.publiccode.yaml.Mapping;
import org.lgds.asset.publiccode.yaml.Node;
import org.lgds.asset.publiccode.yaml.Position;

import static org.lgds.asset.publiccode.value.Quoted.shown;

/** Where a rule is at work: the dotted path to it, such as {@code platforms[1]}, and its place in the file. */
public record Place(String path, Position at) {

    public static final Place ROOT = new Place("", Position.START);

    public Place key(Mapping.Entry entry) {
        return new Place(path(entry.key()), entry.at());
    }

    /** A key that should be here: it has no place of its own. */
    public Place missing(String key) {
        return new Place(path(key), at);
    }

    Place item(int index, Node item) {
        return new Place("%s[%d]".formatted(path, index), item.at());
    }

    Place of(Node value) {
        return new Place(path, value.at());
    }

    private String path(String key) {
        return path.isEmpty() ? shown(key) : path + "." + shown(key);
    }
}
