package org.lgds.engagement.application;

import java.util.List;

import org.lgds.kit.lifecycle.Lifecycle;

/** Where an application stands (DOMAIN.md 5.8). */
public enum ApplicationState {
    /** The lead council is writing it. */
    DRAFT,
    /** It is in, and waits for the check against the rules. */
    SUBMITTED,
    /** It meets the rules, and is to be scored. */
    ELIGIBLE,
    /** It does not meet the rules. */
    INELIGIBLE,
    /** Enough members of the panel have scored it. */
    SCORED,
    /** An award was offered. */
    APPROVED,
    /** It gets an award if money comes back. */
    RESERVE,
    /** It gets none. */
    REFUSED,
    /** The lead council took it back. */
    WITHDRAWN;

    /** Those that wait for an answer. */
    static final List<ApplicationState> UNDECIDED = List.of(SUBMITTED, ELIGIBLE, SCORED);

    /** Those that a vesting passes on: what is over stays as it was. */
    static final List<ApplicationState> OPEN = List.of(DRAFT, SUBMITTED, ELIGIBLE, SCORED, RESERVE);

    static final Lifecycle<ApplicationState> LIFECYCLE = Lifecycle.of(ApplicationState.class)
            .action("change", DRAFT, DRAFT)
            .action("confirmation", DRAFT, DRAFT)
            // After the draft only who came into a place at a vesting is asked.
            .action("confirmation", SUBMITTED, SUBMITTED)
            .action("confirmation", ELIGIBLE, ELIGIBLE)
            .action("confirmation", SCORED, SCORED)
            .action("confirmation", RESERVE, RESERVE)
            .action("undertaking", DRAFT, DRAFT)
            .action("undertaking", SUBMITTED, SUBMITTED)
            .action("undertaking", ELIGIBLE, ELIGIBLE)
            .action("undertaking", SCORED, SCORED)
            .action("undertaking", RESERVE, RESERVE)
            .action("submission", DRAFT, SUBMITTED)
            .action("eligibility", SUBMITTED, ELIGIBLE)
            .action("ineligibility", SUBMITTED, INELIGIBLE)
            .action("scoring", ELIGIBLE, SCORED)
            .action("rescoring", List.of(SCORED, RESERVE), ELIGIBLE)
            .action("approval", List.of(SCORED, RESERVE), APPROVED)
            .action("reservation", SCORED, RESERVE)
            .action("refusal", SCORED, REFUSED)
            .action("withdrawal", List.of(DRAFT, SUBMITTED, ELIGIBLE, SCORED, RESERVE), WITHDRAWN);

    /** The state as all but LGDS are told it: that a panel has scored it is LGDS's alone (DOMAIN.md 7.3). */
    ApplicationState told() {
        return this == SCORED ? ELIGIBLE : this;
    }
}
