package org.lgds.engagement.request;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Why LGDS suggested a request.
 *
 * @param cause what gave the cause
 * @param assessment id of the assessment whose result it was suggested from
 * @param area id of the service area that was flagged
 */
@Embeddable
public record Suggestion(
        @Enumerated(EnumType.STRING) @Column(name = "suggestion")
        Cause cause,

        @Column(name = "suggested_assessment") UUID assessment,
        @Column(name = "suggested_area") String area) {

    /** What gave the cause. */
    public enum Cause {
        /** A final result of the council's assessment. */
        RESULT,
        /** A flagged service area. */
        SERVICE_AREA
    }

    public static Suggestion ofResult(UUID assessment) {
        return new Suggestion(Cause.RESULT, assessment, null);
    }

    public static Suggestion ofArea(String area) {
        return new Suggestion(Cause.SERVICE_AREA, null, area);
    }
}
