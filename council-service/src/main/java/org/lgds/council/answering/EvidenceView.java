package org.lgds.council.answering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.lgds.council.answer.EvidenceItem;

/**
 * A piece of evidence for an answer.
 *
 * @param kind what it is
 * @param title what it is called
 * @param url where a link or document is
 * @param reference what a record is known by in the council's own systems
 * @param datedOn the day it is of, or was observed
 * @param visibility who is shown it
 * @param addedBy subject of the token of who added it; for the council and LGDS
 * @param addedAt when it was added, in UTC
 */
public record EvidenceView(
        UUID id,
        EvidenceItem.Kind kind,
        String title,
        String url,
        String reference,
        LocalDate datedOn,
        EvidenceItem.Sight visibility,
        String addedBy,
        Instant addedAt) {

    static EvidenceView of(EvidenceItem item, boolean withPeople) {
        return new EvidenceView(
                item.id,
                item.kind,
                item.title,
                item.url,
                item.reference,
                item.datedOn,
                item.visibility,
                withPeople ? item.addedBy : null,
                item.addedAt);
    }
}
