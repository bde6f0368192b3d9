package org.lgds.engagement.availability;

import java.util.List;
import java.util.UUID;

/**
 * How many days an advisor is free, month by month, with what takes the rest.
 *
 * @param advisor id of the advisor
 * @param subject subject of their token
 * @param months the months, the present one first
 */
public record Availability(UUID advisor, String subject, List<FreeDays.Month> months) {}
