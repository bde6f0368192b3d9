package org.lgds.asset.solution;

import java.time.Instant;
import java.util.UUID;

/**
 * A cost record as the API shows it: in figures for the council, LGDS and, if the council consents, others; else in bands.
 *
 * @param note for the council and LGDS alone
 */
public record CostView(UUID id, UUID solution, Cost cost, CostBands costBands, String note, Instant recordedAt) {

    static CostView of(CostRecord record, boolean exact, boolean own) {
        return new CostView(
                record.id,
                record.solution,
                exact ? record.cost() : null,
                exact ? null : CostBands.of(record.cost()),
                own ? record.note : null,
                record.recordedAt);
    }
}
