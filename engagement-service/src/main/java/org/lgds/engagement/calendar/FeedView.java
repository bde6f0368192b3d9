package org.lgds.engagement.calendar;

/**
 * A calendar feed, told this once.
 *
 * @param address where a calendar program reads it without a token: whoever has it reads the advisor's dates
 */
public record FeedView(String address) {}
