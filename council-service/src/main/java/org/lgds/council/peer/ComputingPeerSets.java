package org.lgds.council.peer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;
import org.lgds.council.council.Nation;
import org.lgds.council.council.Tier;
import org.lgds.council.peer.neighbour.PlaceFacts;
import org.lgds.council.peer.neighbour.Pool;
import org.lgds.kit.data.DueWork;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.data.Turns;
import org.lgds.kit.event.Journal;

/**
 * Keeps every council's peer set in step with the register. Where nothing has changed that a set follows from, nothing is
 * written; a change of one council's facts is a new snapshot for each council that has it in its pool.
 */
@ApplicationScoped
class ComputingPeerSets {

    private static final int AT_ONCE = 100;

    /** Sets that cannot be computed any more: of councils that are not in being, or of which a fact is missing. */
    private static final String ENDED = """
            from peer_set join council on council = code
            where ended_on is null
                and (state <> 'ACTIVE' or num_nulls(population, area_km2, deprivation_score, rural_share) > 0)""";

    private final PeerSettings settings;
    private final EntityManager entities;
    private final Turns turns;
    private final Journal journal;
    private final Clock clock;

    ComputingPeerSets(PeerSettings settings, EntityManager entities, Turns turns, Journal journal, Clock clock) {
        this.settings = settings;
        this.entities = entities;
        this.turns = turns;
        this.journal = journal;
        this.clock = clock;
    }

    private record Group(Tier tier, Nation nation) {}

    /** In small transactions; two replicas take turns, and the second finds what the first has done. */
    @Scheduled(cron = "{lgds.peers.compute}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void compute() {
        for (var group : QuarkusTransaction.requiringNew().call(this::groups)) {
            DueWork.together("Peer sets of " + group, "", after -> due(group, after), codes -> compute(group, codes));
        }
        DueWork.together("Peer sets that end", "", this::ended, this::end);
    }

    private List<String> due(Group group, String after) {
        return changed(group, code -> code.compareTo(after) > 0)
                .limit(AT_ONCE)
                .map(inputs -> inputs.own().code())
                .toList();
    }

    private void compute(Group group, List<String> codes) {
        turns.take("peer sets", List.of(group.toString()));
        compute(changed(group, Set.copyOf(codes)::contains).toList());
    }

    private List<String> ended(String after) {
        return Scalars.query(
                        entities,
                        "select council %s and council > ?1 order by council limit ?2".formatted(ENDED),
                        String.class)
                .setParameter(1, after)
                .setParameter(2, AT_ONCE)
                .getResultList();
    }

    private void end(List<String> councils) {
        turns.take("peer sets", List.of("ended"));
        var codes = Scalars.query(entities, "select council %s and council = any(?1)".formatted(ENDED), String.class)
                .setParameter(1, councils.toArray(String[]::new))
                .getResultList();
        var now = clock.instant();
        var sets = PeerSet.of(codes).values();
        var last = PeerSnapshot.of(sets.stream().map(set -> set.snapshotId).toList());
        sets.forEach(set -> journal.add(set.end(last.get(set.snapshotId), LocalDate.now(clock), now)));
    }

    private List<Group> groups() {
        return entities.unwrap(Session.class)
                .createNativeQuery("select distinct tier, nation from council where state = 'ACTIVE'", Tuple.class)
                .getResultStream()
                .map(row -> new Group(Tier.valueOf(row.get(0, String.class)), Nation.valueOf(row.get(1, String.class))))
                .toList();
    }

    /** Of a group, in the order of their codes, those whose set follows from other facts than there are now. */
    private Stream<Inputs> changed(Group group, Predicate<String> which) {
        var parameters = PeerParameters.defaults(settings);
        var all = PeerPool.of(
                group.tier(), group.nation(), new PeerParameters(settings.k(), Pool.NATION, List.of()), entities);
        var pool = all.leavingOut(Set.copyOf(parameters.atypical()));
        var poolId = Inputs.id(pool);
        var standing = standing(all.places().stream().map(PlaceFacts::code).toList());
        return all.places().stream()
                .filter(place -> which.test(place.code()))
                .map(place -> new Inputs(parameters, place, pool, poolId))
                .filter(inputs ->
                        !inputs.hash().equals(standing.get(inputs.own().code())));
    }

    private void compute(List<Inputs> changed) {
        var codes = changed.stream().map(inputs -> inputs.own().code()).toList();
        turns.take("peer sets", codes);
        var now = clock.instant();
        var sets = PeerSet.of(codes);
        for (var snapshot : PeerSnapshot.of(changed, now)) {
            var set = sets.get(snapshot.council);
            set.take(snapshot, now).ifPresent(journal::add);
            set.persist();
        }
    }

    /** What the sets that stand follow from, by council. */
    private Map<String, String> standing(List<String> codes) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select peer_set.council, inputs_hash from peer_set
                        join peer_snapshot on peer_snapshot.id = peer_set.snapshot_id
                        where peer_set.council = any(?1) and ended_on is null""", Tuple.class)
                .setParameter(1, codes.toArray(new String[0]))
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, String.class)));
    }
}
