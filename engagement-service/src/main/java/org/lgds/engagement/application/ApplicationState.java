package org.lgds.engagement.application;

import java.util.List;

import org.lgds.kit.lifecycle.Lifecycle;

/** Where an application stands (DOMAIN.md 5.8). */
public enum ApplicationState {
    DRAFT,
    SUBMITTED,
    ELIGIBLE,
    INELIGIBLE,
    SCORED,
    APPROVED,
    RESERVE,
    REFUSED,
    WITHDRAWN;

    /** Those that wait for an answer. */
    static final List<ApplicationState> UNDECIDED = List.of(SUBMITTED, ELIGIBLE, SCORED);

    static final Lifecycle<ApplicationState> LIFECYCLE = Lifecycle.of(ApplicationState.class)
            .action("change", DRAFT, DRAFT)
            .action("confirmation", DRAFT, DRAFT)
            .action("undertaking", DRAFT, DRAFT)
            .action("undertaking", SUBMITTED, SUBMITTED)
            .action("undertaking", ELIGIBLE, ELIGIBLE)
            .action("undertaking", SCORED, SCORED)
            .action("undertaking", RESERVE, RESERVE)
            .action("submission", DRAFT, SUBMITTED)
            .action("eligibility", SUBMITTED, ELIGIBLE)
            .action("ineligibility", SUBMITTED, INELIGIBLE)
            .action("scoring", ELIGIBLE, SCORED)
            .action("approval", List.of(SCORED, RESERVE), APPROVED)
            .action("reservation", SCORED, RESERVE)
            .action("refusal", SCORED, REFUSED)
            .action("withdrawal", List.of(DRAFT, SUBMITTED, ELIGIBLE, SCORED, RESERVE), WITHDRAWN);
}
