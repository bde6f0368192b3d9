package org.lgds.asset.adoption;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.asset.asset.Asset;
import org.lgds.asset.benefit.AssessingBenefits;
import org.lgds.asset.benefit.GoLive;
import org.lgds.kit.event.Journal;

/** Has the benefit of adoptions assessed as they go live: a few statements, however many they are. */
@ApplicationScoped
class CountingBenefits {

    private final AssessingBenefits assessing;
    private final Journal journal;
    private final EntityManager entities;
    private final Clock clock;

    CountingBenefits(AssessingBenefits assessing, Journal journal, EntityManager entities, Clock clock) {
        this.assessing = assessing;
        this.journal = journal;
        this.entities = entities;
        this.clock = clock;
    }

    /** Adoptions that are written in the present transaction, with what they are of; those that went live are kept. */
    static final class WentLive {

        private record Of(Adoption adoption, Asset asset) {}

        private final List<Of> all = new ArrayList<>();

        void add(Adoption adoption, Asset asset, List<AdoptionEvent> events) {
            if (events.stream().anyMatch(event -> event.name().equals(Stage.LIVE.event))) {
                all.add(new Of(adoption, asset));
            }
        }

        /** What is to be assessed: each once, if it says what it cost and stayed live to the end. */
        private List<Of> priced() {
            return all.stream()
                    .filter(one -> one.adoption.stage == Stage.LIVE && one.adoption.cost != null)
                    .filter(one -> one.adoption.benefit == null)
                    .distinct()
                    .toList();
        }
    }

    /** Assesses those with evidence; it comes before the counting, in the same transaction. */
    void assess(WentLive wentLive) {
        var priced = wentLive.priced();
        if (priced.isEmpty()) {
            return;
        }
        entities.flush();
        var assessed =
                assessing.assess(priced.stream().map(CountingBenefits::goLive).toList());
        for (var one : priced) {
            var benefit = assessed.get(one.adoption().id);
            if (benefit != null) {
                journal.add(one.adoption().benefit(Benefit.of(benefit), clock.instant()));
            }
        }
    }

    private static GoLive goLive(WentLive.Of one) {
        var cost = one.adoption().cost;
        return new GoLive(
                one.adoption().id,
                one.adoption().council,
                Set.copyOf(List.of(one.asset().services)),
                cost.oneOffPence(),
                cost.provenance(),
                cost.quotePence());
    }
}
