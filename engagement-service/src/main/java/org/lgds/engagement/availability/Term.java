package org.lgds.engagement.availability;

import java.time.LocalDate;

/**
 * Days that an advisor agreed to work on one engagement, from the first day until the day before {@code until}.
 *
 * @param days working days in all
 */
record Term(LocalDate from, LocalDate until, int days) {}
