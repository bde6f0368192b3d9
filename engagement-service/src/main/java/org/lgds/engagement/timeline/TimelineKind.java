package org.lgds.engagement.timeline;

import java.util.UUID;

/** What an entry of a timeline is about. */
public enum TimelineKind {
    /** A request for advice. */
    REQUEST("/v1/engagement-requests/%3$s"),
    /** An engagement. */
    ENGAGEMENT("/v1/engagements/%3$s"),
    /** A revision of an action plan. */
    ACTION_PLAN("/v1/engagements/%1$s/plans/%3$s"),
    /** An action. */
    ACTION("/v1/engagements/%1$s/actions/%3$s"),
    /** A session. */
    SESSION("/v1/engagements/%1$s/sessions/%3$s"),
    /** A recommendation. */
    RECOMMENDATION("/v1/recommendations/%3$s"),
    /** A progress review. */
    PROGRESS_REVIEW("/v1/engagements/%1$s/reviews/%3$s"),
    /** A measure. */
    MEASURE("/v1/measures/%3$s"),
    /** A project. */
    PROJECT("/v1/projects/%3$s"),
    /** A conformance claim. */
    CONFORMANCE("/v1/conformance-claims/%3$s"),
    /** An application. */
    APPLICATION("/v1/applications/%3$s"),
    /** An award. */
    AWARD("/v1/awards/%3$s"),
    /** A payment. */
    PAYMENT("/v1/awards/%2$s/payments/%3$s");

    private final String address;

    TimelineKind(String address) {
        this.address = address;
    }

    /** Where the record is read: a part within its engagement, a payment within the award it follows. */
    String link(UUID engagement, UUID follows, UUID record) {
        return address.formatted(engagement, follows, record);
    }
}
