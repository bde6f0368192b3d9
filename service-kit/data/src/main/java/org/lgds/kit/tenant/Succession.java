package org.lgds.kit.tenant;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.feed.UnreadableEvent;

/**
 * Closes and opens councils of a service's own copy, {@code known_council}, as a reorganisation takes effect (DOMAIN.md 3.2,
 * 6.H), and says who now has what they had. Councils are held in the order of their codes; a writer that holds one lets this
 * wait until it has written.
 */
@ApplicationScoped
public class Succession {

    private final EntityManager entities;

    Succession(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Closes predecessors and opens their successors. What was closed stays closed, so a change that is told of late
     * reopens nobody.
     *
     * @param lines each predecessor that ends, with its successors
     * @return each predecessor with the councils in being that follow it, through successors which have ended since
     * @throws UnreadableEvent where councils that have ended would follow each other in a ring
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, Set<String>> takeEffect(Map<String, Set<String>> lines, LocalDate on) {
        var successors =
                lines.values().stream().flatMap(Collection::stream).collect(Collectors.toCollection(TreeSet::new));
        var all = new TreeSet<>(lines.keySet());
        all.addAll(successors);
        hold(all);
        lines.forEach((predecessor, theirs) -> close(predecessor, theirs, on));
        entities.createNativeQuery("""
                        update known_council set state = 'active', opened_on = coalesce(opened_on, ?2)
                        where code = any(?1) and state <> 'abolished'""")
                .setParameter(1, successors.toArray(new String[0]))
                .setParameter(2, on)
                .executeUpdate();
        var following = new TreeMap<String, Set<String>>();
        lines.forEach((predecessor, theirs) -> following.put(predecessor, inBeing(predecessor, theirs, all)));
        return following;
    }

    /**
     * The councils that have now what a council had: itself while it is in being, else those that follow it, straight or through
     * others which ended since. They are held until the transaction ends, as whoever writes for a council holds it.
     *
     * @return none for a council that is not known, or has ended and nobody is known to follow it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<String> heirsOf(String council) {
        for (var heirs = heirsNow(council); ; ) {
            holdShared(heirs);
            var now = heirsNow(council);
            if (now.equals(heirs)) {
                return heirs;
            }
            // A reorganisation was first.
            heirs = now;
        }
    }

    private Set<String> heirsNow(String council) {
        return new TreeSet<>(Scalars.query(entities, """
                        with recursive heir (code) as (
                            select cast(?1 as text)
                            union
                            select unnest(ended.successors) from heir
                                join known_council ended on ended.code = heir.code and ended.state = 'abolished')
                        select known.code from heir join known_council known on known.code = heir.code
                        where known.state <> 'abolished'""", String.class)
                .setParameter(1, council)
                .getResultList());
    }

    private void holdShared(Set<String> codes) {
        Scalars.query(
                        entities,
                        "select code from known_council where code = any(?1) order by code for share",
                        String.class)
                .setParameter(1, codes.toArray(new String[0]))
                .getResultList();
    }

    /** One not heard of yet is noted by its code alone, until its own record comes. */
    private void hold(Set<String> codes) {
        var ordered = codes.toArray(new String[0]);
        entities.createNativeQuery("""
                        insert into known_council (code, name, state, sequence)
                        select code, code, 'active', -1 from unnest(cast(?1 as text[])) as code order by code
                        on conflict do nothing""").setParameter(1, ordered).executeUpdate();
        Scalars.query(
                        entities,
                        "select code from known_council where code = any(?1) order by code for update",
                        String.class)
                .setParameter(1, ordered)
                .getResultList();
    }

    private void close(String predecessor, Set<String> successors, LocalDate on) {
        entities.createNativeQuery("""
                        update known_council set state = 'abolished', closed_on = coalesce(closed_on, ?2), successors = ?3
                        where code = ?1""")
                .setParameter(1, predecessor)
                .setParameter(2, on)
                .setParameter(3, successors.toArray(new String[0]))
                .executeUpdate();
    }

    /** Follows successors that have ended themselves; those of an earlier change told of late are held as well. */
    private Set<String> inBeing(String predecessor, Set<String> successors, Set<String> held) {
        var found = new TreeSet<String>();
        var seen = new TreeSet<>(Set.of(predecessor));
        var next = new ArrayDeque<>(successors);
        while (!next.isEmpty()) {
            var code = next.remove();
            if (!seen.add(code)) {
                continue;
            }
            if (held.add(code)) {
                hold(Set.of(code));
            }
            if (isInBeing(code)) {
                found.add(code);
            } else {
                next.addAll(successorsOf(code));
            }
        }
        if (found.isEmpty()) {
            throw new UnreadableEvent("none of the successors of council %s is in being".formatted(predecessor));
        }
        return found;
    }

    private boolean isInBeing(String code) {
        return Scalars.query(
                                entities,
                                "select count(*) from known_council where code = ?1 and state <> 'abolished'",
                                Long.class)
                        .setParameter(1, code)
                        .getSingleResult()
                > 0;
    }

    private List<String> successorsOf(String ended) {
        var theirs = Scalars.query(
                        entities, "select unnest(successors) from known_council where code = ?1", String.class)
                .setParameter(1, ended)
                .getResultList();
        if (theirs.isEmpty()) {
            throw new IllegalStateException(
                    "council %s has ended, and who follows it is not known yet".formatted(ended));
        }
        return theirs;
    }
}
