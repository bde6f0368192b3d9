package org.lgds.asset.content;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Where to read or try more. The repository and the documentation have properties of their own.
 *
 * @param kind what is to be found there
 * @param url its address
 */
public record Link(
        @NotNull Kind kind,

        @NotNull @Size(max = 500) @WrittenAs(Notation.WEB_ADDRESS)
        String url) {

    /** What is to be found at an address. */
    public enum Kind {
        HOMEPAGE,
        DEMO,
        API,
        ROADMAP,
        SUPPORT,
        CASE_STUDY,
        VIDEO,
        ACCESSIBILITY_STATEMENT,
        SECURITY_STATEMENT,
        OTHER
    }
}
