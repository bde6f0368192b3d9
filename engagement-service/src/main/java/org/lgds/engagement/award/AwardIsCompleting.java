package org.lgds.engagement.award;

/** All payments of an award are said to be over; who knows of one that is not refuses with a problem. */
public record AwardIsCompleting(Award award) {}
