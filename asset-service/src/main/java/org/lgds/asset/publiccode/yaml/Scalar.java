package org.lgds.asset.publiccode.yaml;

import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** A single value: its text as written, and what YAML 1.2 takes it for. */
public record Scalar(String text, Kind kind, Position at) implements Node {

    public enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        NOTHING
    }

    private static final ScalarResolver CORE = new CoreSchema().getScalarResolver();

    /** Only a plain value, one without quotes, can be anything else than text. */
    static Scalar of(String text, boolean plain, Position at) {
        return new Scalar(text, plain ? kind(CORE.resolve(text, true)) : Kind.TEXT, at);
    }

    public boolean isBlank() {
        return kind == Kind.NOTHING || text.isBlank();
    }

    private static Kind kind(Tag tag) {
        if (tag.equals(Tag.NULL)) {
            return Kind.NOTHING;
        }
        if (tag.equals(Tag.BOOL)) {
            return Kind.BOOLEAN;
        }
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? Kind.NUMBER : Kind.TEXT;
    }
}
