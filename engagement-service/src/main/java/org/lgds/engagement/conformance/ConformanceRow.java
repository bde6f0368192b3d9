package org.lgds.engagement.conformance;

import java.time.LocalDate;
import java.util.UUID;

/** A claim as a line of a spreadsheet. */
public record ConformanceRow(
        UUID id,
        UUID standard,
        int number,
        int service,
        String council,
        String formerCouncils,
        String party,
        UUID product,
        ConformanceClaim.State state,
        LocalDate declaredOn,
        LocalDate assessedOn,
        LocalDate metOn,
        LocalDate expiresOn,
        LocalDate expiredOn,
        UUID continuedIn,
        String reason,
        String statement) {

    static ConformanceRow of(ConformanceView view) {
        return new ConformanceRow(
                view.id(),
                view.standard(),
                view.number(),
                view.service(),
                view.council(),
                String.join(" ", view.formerCouncils()),
                view.party(),
                view.product(),
                view.state(),
                view.declaredOn(),
                view.assessedOn(),
                view.metOn(),
                view.expiresOn(),
                view.expiredOn(),
                view.continuedIn(),
                view.reason(),
                view.statement());
    }
}
