package org.lgds.engagement.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One thing that happened to a council's advice, without a word of what people noted: what a portal makes its own sentence of.
 *
 * @param at when it was recorded; the order of a timeline
 * @param event what happened, as the event is called after its dot: {@code accepted}, {@code paid}
 * @param id of the record it happened to
 * @param council whose the record is now
 * @param formerCouncil whose it was then, where it has gone to another council since
 * @param engagement that the record is in, if any
 * @param title what the record is called; of a recommendation the asset or the standard, of a claim the standard
 * @param sort of a session or a measure its kind, of a recommendation what it is of, of a place in a project the role
 * @param reasonCode why a recommendation was rejected
 * @param number of a plan its revision, of a claim the version of the standard
 * @param on the day it was held or paid, where that was another than the day it was recorded
 * @param amount of an award or a payment, in pence
 * @param link where the record is read
 */
public record TimelineEntry(
        Instant at,
        TimelineKind kind,
        String event,
        UUID id,
        String council,
        String formerCouncil,
        UUID engagement,
        String title,
        String sort,
        String reasonCode,
        Integer number,
        LocalDate on,
        Long amount,
        String link) {}
