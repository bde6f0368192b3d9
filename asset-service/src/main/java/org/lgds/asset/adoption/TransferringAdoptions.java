package org.lgds.asset.adoption;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.lgds.asset.usage.Counting;
import org.lgds.kit.event.Journal;

/**
 * At vesting a predecessor's open adoptions end as transferred, and each successor has one of each asset, in the furthest of
 * its predecessors' stages (DOMAIN.md 4.3): a new one, or the one it opened as a shadow council. Costs, references of council
 * systems, recommendations, notes and adaptations stay with the adoption they were said of, so that nothing is counted
 * twice. Done again, it changes nothing.
 */
@ApplicationScoped
public class TransferringAdoptions {

    private final Journal journal;
    private final Counting counting;
    private final EntityManager entities;
    private final Clock clock;
    private final String service;

    TransferringAdoptions(
            Journal journal,
            Counting counting,
            EntityManager entities,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.journal = journal;
        this.counting = counting;
        this.entities = entities;
        this.clock = clock;
        this.service = service;
    }

    /**
     * Moves what abolished councils have open, in the transaction that closes those councils.
     *
     * @param successors the councils in being that follow each predecessor
     * @param vestedOn the day they took over
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void transfer(Map<String, Set<String>> successors, LocalDate vestedOn) {
        var unit = new Unit(successors, Told.byService(service, vestedOn, clock));
        unit.beginSuccessors();
        unit.endPredecessors();
        entities.flush();
        counting.count(unit.steps);
    }

    private record Pair(String council, UUID asset) {}

    /** What one reorganisation moves. */
    private final class Unit {

        private final Map<String, Set<String>> successors;
        private final Told told;
        private final List<Adoption> ending;
        private final Map<Pair, Adoption> there;
        private final List<Counting.Step> steps = new ArrayList<>();

        /** What each successor is to have, by asset. */
        private final Map<String, Map<UUID, List<Adoption>>> heirlooms = new TreeMap<>();

        Unit(Map<String, Set<String>> successors, Told told) {
            this.successors = successors;
            this.told = told;
            var open = locked(
                    successors.keySet(),
                    successors.values().stream().flatMap(Collection::stream).collect(Collectors.toSet()));
            ending = open.stream()
                    .filter(adoption -> successors.containsKey(adoption.council))
                    .toList();
            there = open.stream()
                    .filter(adoption -> !successors.containsKey(adoption.council))
                    .collect(Collectors.toMap(adoption -> new Pair(adoption.council, adoption.assetId), one -> one));
            ending.forEach(adoption -> successors
                    .get(adoption.council)
                    .forEach(successor -> heirlooms
                            .computeIfAbsent(successor, code -> new TreeMap<>())
                            .computeIfAbsent(adoption.assetId, asset -> new ArrayList<>())
                            .add(adoption)));
        }

        /** Before the predecessors' end: an ended adoption has lost its stage. */
        void beginSuccessors() {
            heirlooms.forEach(
                    (successor, assets) -> assets.forEach((asset, from) -> succeed(new Pair(successor, asset), from)));
        }

        private void succeed(Pair pair, List<Adoption> from) {
            var open = there.get(pair);
            var adoption = open == null ? Adoption.of(pair.council(), pair.asset()) : open;
            var before = Counted.of(adoption);
            var councils = from.stream().map(one -> one.council).distinct().sorted();
            var why = "It goes on from that of %s, whose successor the council is since %s."
                    .formatted(councils.collect(Collectors.joining(", ")), told.today());
            journal.add(adoption.succeed(from, why, told));
            if (open == null) {
                adoption.persist();
            }
            steps.add(before.to(adoption));
        }

        void endPredecessors() {
            for (var adoption : ending) {
                var before = Counted.of(adoption);
                var why = "Council %s was abolished on %s; its successors are %s."
                        .formatted(
                                adoption.council,
                                told.today(),
                                String.join(", ", new TreeSet<>(successors.get(adoption.council))));
                journal.add(adoption.transfer(why, told));
                steps.add(before.to(adoption));
            }
        }
    }

    /** What predecessors have open, and what successors have of the same assets, in the order that every writer takes. */
    private List<Adoption> locked(Set<String> predecessors, Set<String> successors) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select * from adoption where %1$s and (council = any(?1) or council = any(?2) and asset_id = any(
                            array(select asset_id from adoption where council = any(?1) and %1$s)))
                        order by council, asset_id, id for update""".formatted(Stage.IS_OPEN), Adoption.class)
                .setParameter(1, predecessors.toArray(new String[0]))
                .setParameter(2, successors.toArray(new String[0]))
                .getResultList();
    }
}
