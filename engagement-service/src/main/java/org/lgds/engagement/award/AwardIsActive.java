package org.lgds.engagement.award;

/** An award became active, or active again: what waited for it goes on in the same transaction. */
public record AwardIsActive(Award award) {}
