package org.lgds.engagement.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An award as a line of a spreadsheet. */
public record AwardRow(
        UUID id,
        String council,
        UUID programme,
        UUID project,
        String title,
        long amount,
        int priceBase,
        LocalDate startsOn,
        LocalDate endsOn,
        AwardState state,
        UUID application,
        LocalDate acceptBy,
        String reason,
        Instant updatedAt) {

    static AwardRow of(AwardView view) {
        return new AwardRow(
                view.id(),
                view.council(),
                view.programme(),
                view.project(),
                view.title(),
                view.amount(),
                view.priceBase(),
                view.startsOn(),
                view.endsOn(),
                view.state(),
                view.application(),
                view.acceptBy(),
                view.reason(),
                view.updatedAt());
    }
}
