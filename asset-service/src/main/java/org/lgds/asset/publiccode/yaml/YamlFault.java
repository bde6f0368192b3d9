package org.lgds.asset.publiccode.yaml;

/** The file can't be read any further: it is not UTF-8, not YAML, or more of it than we take. */
public class YamlFault extends Exception {

    private final transient Position at;

    YamlFault(Position at, String message) {
        super(message);
        this.at = at;
    }

    public Position at() {
        return at;
    }
}
