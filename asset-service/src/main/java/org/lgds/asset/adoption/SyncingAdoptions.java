package org.lgds.asset.adoption;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.lgds.asset.adoption.BatchedClaim.Pair;
import org.lgds.asset.asset.Asset;
import org.lgds.asset.asset.AssetVersion;
import org.lgds.asset.council.KnownCouncil;
import org.lgds.kit.event.Journal;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.version.Versions;

/**
 * Takes over what a council's system says of its adoptions: many rows with a few statements, in a transaction of the
 * caller's. Rows are locked in the order of their keys, so two systems that send the same rows wait and do not deadlock.
 */
@RequestScoped
class SyncingAdoptions {

    private final Caller caller;
    private final Versions versions;
    private final Journal journal;
    private final EntityManager entities;
    private final Clock clock;

    SyncingAdoptions(Caller caller, Versions versions, Journal journal, EntityManager entities, Clock clock) {
        this.caller = caller;
        this.versions = versions;
        this.journal = journal;
        this.entities = entities;
        this.clock = clock;
    }

    /** What became of a row: the adoption as it now is, or why it was refused. */
    record Outcome(Adoption adoption, boolean created, Problem refusal) {}

    /** Applies the rows in the order given; a refused one harms no other. */
    List<Outcome> sync(List<BatchedClaim> rows) {
        var own = rows.stream().filter(row -> caller.isOf(row.council())).toList();
        var known = new Known(own);
        var outcomes = rows.stream().map(row -> outcome(row, known)).toList();
        entities.flush();
        return outcomes;
    }

    private Outcome outcome(BatchedClaim row, Known known) {
        try {
            caller.mustBeOf(row.council());
            return apply(row, known);
        } catch (Problem refusal) {
            return new Outcome(null, false, refusal);
        }
    }

    private Outcome apply(BatchedClaim row, Known known) {
        var adoptable = known.adoptable(row);
        var there = known.present(row.pair());
        if (row.ifMatch() != null) {
            mustMatch(there, row.ifMatch());
        }
        var opens = there == null || !there.stage.isOpen() && row.stage().isOpen();
        var adoption = opens ? Adoption.of(row.council(), row.asset()) : there;
        var event = adoption.claim(row.claim(), adoptable, LocalDate.now(clock), clock.instant());
        if (event != null) {
            journal.add(event);
        }
        if (opens) {
            if (there != null) {
                // The end of the one before, if it is of this very batch, must be there before the next one opens.
                entities.flush();
            }
            adoption.persist();
            known.add(adoption);
        }
        return new Outcome(adoption, opens, null);
    }

    private void mustMatch(Adoption there, String condition) {
        if (there == null) {
            throw Problem.of(ProblemType.STALE, "There is no adoption yet that your If-Match could name.");
        }
        versions.mustMatch(there, condition);
    }

    /** All that the rows refer to, read at once. */
    private final class Known {

        private final Map<String, KnownCouncil> councils;
        private final Map<UUID, Asset> assets;
        private final Map<UUID, Set<String>> released;
        private final Map<Pair, List<Adoption>> adoptions;

        Known(List<BatchedClaim> rows) {
            var ids = rows.stream().map(BatchedClaim::asset).collect(Collectors.toSet());
            councils =
                    KnownCouncil.byCode(rows.stream().map(BatchedClaim::council).collect(Collectors.toSet()));
            assets = Asset.<Asset>find("id in ?1", ids).stream()
                    .filter(asset -> asset.isSeenBy(caller))
                    .collect(Collectors.toMap(asset -> asset.id, asset -> asset));
            released = AssetVersion.released(ids);
            adoptions = locked(rows).stream()
                    .collect(Collectors.groupingBy(
                            adoption -> new Pair(adoption.council, adoption.assetId),
                            Collectors.toCollection(ArrayList::new)));
        }

        Adoptable adoptable(BatchedClaim row) {
            var council = KnownCouncil.inBeing(row.council(), Optional.ofNullable(councils.get(row.council())));
            var asset = Optional.ofNullable(assets.get(row.asset()))
                    .orElseThrow(() -> Problem.notFound("asset", row.asset()));
            return new Adoptable(asset, released.getOrDefault(asset.id, Set.of()), council);
        }

        Adoption present(Pair pair) {
            return Adoption.present(adoptions.getOrDefault(pair, new ArrayList<>()));
        }

        void add(Adoption adoption) {
            adoptions
                    .computeIfAbsent(new Pair(adoption.council, adoption.assetId), pair -> new ArrayList<>())
                    .add(adoption);
        }

        private List<Adoption> locked(List<BatchedClaim> rows) {
            return entities.unwrap(Session.class)
                    .createNativeQuery("""
                            select a.* from adoption a join (
                                select distinct council, asset from unnest(cast(?1 as text[]), cast(?2 as uuid[]))
                                    as pair (council, asset)) pair
                                on a.council = pair.council and a.asset_id = pair.asset
                            order by a.council, a.asset_id, a.id for update of a""", Adoption.class)
                    .setParameter(1, rows.stream().map(BatchedClaim::council).toArray(String[]::new))
                    .setParameter(2, rows.stream().map(BatchedClaim::asset).toArray(UUID[]::new))
                    .getResultList();
        }
    }
}
