package org.lgds.asset.solution;

import java.time.Instant;
import java.util.UUID;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.lgds.kit.data.Ids;

/** What a solution was said to cost at one time; never changed. The latest is the solution's cost. */
@Entity
public class CostRecord extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID solution;
    public long oneOffPence;
    public long yearlyPence;
    public Long spentPence;
    public int priceBase;

    @Enumerated(EnumType.STRING)
    public Provenance provenance;

    public String note;
    public Instant recordedAt;

    /** A new record; it must be persisted. */
    static CostRecord of(Solution solution, Cost cost, String note, Instant now) {
        var record = new CostRecord();
        record.id = Ids.next();
        record.solution = solution.id;
        record.oneOffPence = cost.oneOffPence();
        record.yearlyPence = cost.yearlyPence();
        record.spentPence = cost.spentPence();
        record.priceBase = cost.priceBase();
        record.provenance = cost.provenance();
        record.note = note;
        record.recordedAt = now;
        return record;
    }

    /** True of the solution's cost. */
    boolean isTheLatest() {
        return count("solution = ?1 and id > ?2", solution, id) == 0;
    }

    Cost cost() {
        return new Cost(oneOffPence, yearlyPence, spentPence, priceBase, provenance);
    }
}
