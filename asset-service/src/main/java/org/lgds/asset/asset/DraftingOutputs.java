package org.lgds.asset.asset;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.lgds.kit.event.Journal;

/**
 * Makes drafts of what collaborative projects have made (DOMAIN.md 6.E): one of each output, and another where that was rejected
 * or retired and its project has had the output accepted anew.
 */
@ApplicationScoped
public class DraftingOutputs {

    private final Journal journal;
    private final Clock clock;

    DraftingOutputs(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * True where an output has an asset that is not over, or had one of this acceptance or a later one, whatever has become of it.
     *
     * @param acceptance place of the acceptance in the events of the output's project
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isDrafted(UUID output, long acceptance) {
        return Asset.count(
                        "output = ?1 and (state not in (?2, ?3) or acceptedIn >= ?4)",
                        output,
                        Asset.State.REJECTED,
                        Asset.State.RETIRED,
                        acceptance)
                > 0;
    }

    /** True where no other asset, but for those that are over, is of this repository. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isFree(String repositoryUrl) {
        return Asset.ofRepository(repositoryUrl).isEmpty();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void draft(NewAsset wanted, UUID project, UUID output, long acceptance) {
        var asset = Asset.draft(wanted);
        asset.isOutput(project, output, acceptance);
        journal.add(asset.register(clock.instant()));
        asset.persist();
    }
}
