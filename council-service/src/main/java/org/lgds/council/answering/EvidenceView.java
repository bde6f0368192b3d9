package org.lgds.council.answering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.lgds.council.answer.EvidenceItem;

/** Evidence as the API shows it. {@code addedBy} is a subject; for the council and LGDS. */
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
