package org.lgds.engagement.availability;

/**
 * Days that an advisor agreed to work on one engagement.
 *
 * @param over what they are spread over
 * @param days working days in all
 */
record Term(Span over, int days) {}
