package org.lgds.engagement.request;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * How far a council fulfils one of the conditions, and why LGDS thinks so.
 *
 * @param level 1 (ad hoc) to 5 (leading)
 * @param reason why LGDS thinks so
 * @param levelFrom where the level comes from
 */
@Embeddable
public record Condition(
        Integer level,
        String reason,
        @Enumerated(EnumType.STRING) Source levelFrom) {

    /** Who found the level. */
    public enum Source {
        /** The council's current result. */
        RESULT,
        /** LGDS, as the result says nothing of it or there is none. */
        LGDS
    }
}
