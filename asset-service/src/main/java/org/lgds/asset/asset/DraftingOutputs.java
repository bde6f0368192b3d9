package org.lgds.asset.asset;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.lgds.kit.event.Journal;

/** Makes drafts of what collaborative projects have made (DOMAIN.md 6.E), one of each output. */
@ApplicationScoped
public class DraftingOutputs {

    private final Journal journal;
    private final Clock clock;

    DraftingOutputs(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** True once an output has its asset, whatever has become of it since. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isDrafted(UUID output) {
        return Asset.count("output", output) > 0;
    }

    /** True where no other asset, but for those that are over, is of this repository. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isFree(String repositoryUrl) {
        return Asset.ofRepository(repositoryUrl).isEmpty();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void draft(NewAsset wanted, UUID project, UUID output) {
        var asset = Asset.draft(wanted);
        asset.isOutput(project, output);
        journal.add(asset.register(clock.instant()));
        asset.persist();
    }
}
