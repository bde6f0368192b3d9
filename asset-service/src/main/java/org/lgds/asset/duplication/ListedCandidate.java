package org.lgds.asset.duplication;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What is looked at of a listed asset.
 *
 * @param council the owner, if it is one
 * @param firstReleasedOn since when there was something to reuse
 * @param lastReleasedOn how fresh it is
 */
record ListedCandidate(
        UUID id, String council, String type, String text, LocalDate firstReleasedOn, LocalDate lastReleasedOn) {}
