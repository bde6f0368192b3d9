package org.lgds.asset.adoption;

import org.lgds.asset.usage.Counting;

/** What an adoption adds to the counters of its asset; one that is stale adds nothing. */
record Counted(int open, int live) {

    static Counted of(Adoption adoption) {
        return adoption.isNew() || adoption.standing.stale()
                ? new Counted(0, 0)
                : new Counted(adoption.isOpen() ? 1 : 0, adoption.stage == Stage.LIVE ? 1 : 0);
    }

    /** By how much more or less it adds now. */
    Counting.Step to(Adoption adoption) {
        var now = of(adoption);
        return new Counting.Step(adoption.assetId, adoption.council, now.open - open, now.live - live);
    }
}
