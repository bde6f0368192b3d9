package org.lgds.engagement.award;

/** An award ends without being completed: what was not paid of it is cancelled in the same transaction. */
public record AwardEnds(Award award, String reason) {}
