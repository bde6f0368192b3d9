package org.lgds.engagement.award;

/** An award became active, or active again, or has the successor it waited for: what waited for it goes on in the same transaction. */
public record AwardIsActive(Award award) {}
