package org.lgds.engagement.timeline;

import java.util.UUID;

/** What an entry of a timeline is about. */
public enum TimelineKind {
    REQUEST("/v1/engagement-requests/%3$s"),
    ENGAGEMENT("/v1/engagements/%3$s"),
    ACTION_PLAN("/v1/engagements/%1$s/plans/%3$s"),
    ACTION("/v1/engagements/%1$s/actions/%3$s"),
    SESSION("/v1/engagements/%1$s/sessions/%3$s"),
    RECOMMENDATION("/v1/recommendations/%3$s"),
    PROGRESS_REVIEW("/v1/engagements/%1$s/reviews/%3$s"),
    MEASURE("/v1/measures/%3$s"),
    PROJECT("/v1/projects/%3$s"),
    CONFORMANCE("/v1/conformance-claims/%3$s"),
    APPLICATION("/v1/applications/%3$s"),
    AWARD("/v1/awards/%3$s"),
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
