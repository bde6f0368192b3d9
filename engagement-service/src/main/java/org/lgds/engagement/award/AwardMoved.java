package org.lgds.engagement.award;

/** An award went to another council, and its payments with it, in the same transaction. */
public record AwardMoved(Award award) {}
