package org.lgds.asset.publiccode.value;

/** A rule for a text that is known not to be blank. */
@FunctionalInterface
public interface TextCheck {

    Verdict judge(String text);

    /** What advice calls a text that passes. */
    default String noun() {
        return "text";
    }
}
