package org.lgds.asset.publiccode.rule;

import org.lgds.asset.publiccode.yaml.Mapping;

/**
 * What a section, with the other keys it has, demands of one of its keys.
 *
 * @param why the end of a sentence such as "it is mandatory"; for a key that may not be here the whole sentence
 */
public record Demand(Kind kind, String why) {

    enum Kind {
        NOTHING,
        PRESENCE,
        ABSENCE
    }

    /** How the demand follows from the section. */
    @FunctionalInterface
    public interface Rule {

        Demand of(Mapping section);
    }

    public static final Demand NOTHING = new Demand(Kind.NOTHING, null);
    public static final Demand MANDATORY = mandatory("it is mandatory");

    public static Demand mandatory(String why, Object... args) {
        return new Demand(Kind.PRESENCE, why.formatted(args));
    }

    public static Demand forbidden(String advice, Object... args) {
        return new Demand(Kind.ABSENCE, advice.formatted(args));
    }

    boolean isMandatory() {
        return kind == Kind.PRESENCE;
    }

    boolean isForbidden() {
        return kind == Kind.ABSENCE;
    }
}
