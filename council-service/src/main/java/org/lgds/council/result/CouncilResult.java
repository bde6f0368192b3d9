package org.lgds.council.result;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.event.Audience;

/**
 * What a council lets others see of its results (DOMAIN.md 3.7), dimension by dimension. What it does not name is private, so
 * a dimension that a later framework brings stays private until the council says otherwise.
 */
@Entity
public class CouncilResult extends Aggregate {

    private static final String SHARING_CHANGED = "result.sharing_changed";
    private static final String BECAME_STALE = "result.became_stale";

    @Id
    public String council;

    /** In the order of their keys; never a private one. */
    @Convert(converter = SharedColumn.class)
    public List<SharedDimension> shared;

    /** The assessment whose result was last told to be stale. */
    public UUID staleAssessment;

    /** All private, as it is before a council says anything. */
    static CouncilResult of(String council) {
        var result = new CouncilResult();
        result.council = council;
        result.shared = List.of();
        return result;
    }

    static Optional<CouncilResult> find(String council) {
        return CouncilResult.findByIdOptional(council);
    }

    /** Of several councils, held in the order of their codes; new where one has none. */
    static Map<String, CouncilResult> held(Collection<String> councils) {
        var results = new HashMap<String, CouncilResult>();
        CouncilResult.<CouncilResult>find("council in ?1 order by council", councils)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .forEach(result -> results.put(result.council, result));
        councils.forEach(council -> results.computeIfAbsent(council, CouncilResult::of));
        return results;
    }

    @Override
    public String key() {
        return council;
    }

    boolean isSharedWithPeers() {
        return !only(Shared.PEERS, shared).isEmpty();
    }

    /**
     * Takes over what the council chooses; what it leaves out is private.
     *
     * @param peers whom it shares with where it chooses peers
     * @return what is told to the council itself, and to those who see more or less than before; nothing if all is as it was
     */
    List<ResultEvent> share(List<SharedDimension> chosen, Set<String> peers, Instant now) {
        var wanted = chosen.stream()
                .filter(choice -> choice.shared() != Shared.PRIVATE)
                .sorted(Comparator.comparing(SharedDimension::key))
                .toList();
        var isNew = createdAt == null;
        if (!isNew && wanted.equals(shared)) {
            return List.of();
        }
        var before = shared;
        shared = wanted;
        return tell(
                SHARING_CHANGED,
                !only(Shared.PUBLIC, before).equals(only(Shared.PUBLIC, wanted)),
                only(Shared.PEERS, before).equals(only(Shared.PEERS, wanted)) ? Set.of() : peers,
                now);
    }

    /**
     * Its result has become stale, which is told to all who may see any of it. Nothing if that was told before.
     *
     * @param peers those it shares with; nobody where it shares nothing with peers
     */
    List<ResultEvent> becomeStale(UUID assessment, Set<String> peers, Instant now) {
        if (assessment.equals(staleAssessment)) {
            return List.of();
        }
        staleAssessment = assessment;
        return tell(BECAME_STALE, !only(Shared.PUBLIC, shared).isEmpty(), peers, now);
    }

    /** One event for the council, one for anyone, and one for each peer alone: nobody learns who else is a peer. */
    private List<ResultEvent> tell(String name, boolean anyone, Set<String> peers, Instant now) {
        var events = new ArrayList<ResultEvent>();
        var own = Audience.councils(Set.of(council));
        events.add(event(name, new ResultEvent.Representation(council, shared, staleAssessment), own, now));
        if (anyone) {
            var open = new ResultEvent.Representation(council, only(Shared.PUBLIC, shared), null);
            events.add(event(name, open, Audience.PUBLIC, now));
        }
        var theirs = new ResultEvent.Representation(council, shared, null);
        peers.stream().sorted().forEach(peer -> events.add(event(name, theirs, Audience.councils(Set.of(peer)), now)));
        return events;
    }

    private ResultEvent event(String name, ResultEvent.Representation data, Audience audience, Instant now) {
        return new ResultEvent(name, data, audience, changed(now));
    }

    private static List<SharedDimension> only(Shared with, List<SharedDimension> choices) {
        return choices.stream().filter(choice -> choice.shared() == with).toList();
    }
}
