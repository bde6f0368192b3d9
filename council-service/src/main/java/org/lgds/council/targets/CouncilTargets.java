package org.lgds.council.targets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import org.hibernate.annotations.BatchSize;
import org.lgds.council.council.OwnEvent;
import org.lgds.kit.data.Aggregate;

/** The levels a council wants its dimensions to reach, and by when (DOMAIN.md 3.6); for it and LGDS alone. */
@Entity
public class CouncilTargets extends Aggregate {

    /** The targets as events show them: {@code src/contracts/assessments.v1.json}. */
    record Representation(String council, List<Target> targets) {}

    @Id
    public String council;

    @ElementCollection
    @CollectionTable(name = "council_target", joinColumns = @JoinColumn(name = "council"))
    @BatchSize(size = 100)
    public List<Target> targets = new ArrayList<>();

    /** The assessment whose result they were last held against. */
    public UUID heldAgainst;

    /** None yet. */
    static CouncilTargets of(String council) {
        var targets = new CouncilTargets();
        targets.council = council;
        return targets;
    }

    public static Optional<CouncilTargets> find(String council) {
        return CouncilTargets.findByIdOptional(council);
    }

    /** Of several councils, held in the order of their codes. */
    static List<CouncilTargets> held(Collection<String> councils) {
        return CouncilTargets.<CouncilTargets>find("council in ?1 order by council", councils)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    @Override
    public String key() {
        return council;
    }

    /** In the order of their names. */
    public List<Target> inOrder() {
        return targets.stream().sorted(Comparator.comparing(Target::key)).toList();
    }

    /** True if a target says nothing new of level and day. */
    boolean has(Target wanted) {
        return targets.stream().anyMatch(target -> target.met(null).equals(wanted));
    }

    /**
     * Takes over all the council aims at. What was reached stays so while its level is the same.
     *
     * @param current the result that stands, which may have reached some already
     * @return what happened; nothing if all is as it was
     */
    Optional<OwnEvent> aim(List<Target> wanted, CurrentLevels current, Instant now) {
        var before = targets.stream().collect(Collectors.toMap(Target::key, Function.identity()));
        heldAgainst = current.assessment();
        var after = wanted.stream()
                .map(target -> current.held(keptFrom(before, target)))
                .toList();
        if (createdAt != null && new HashSet<>(after).equals(new HashSet<>(targets))) {
            return Optional.empty();
        }
        return Optional.of(becomes(after, "target.set", now));
    }

    /** A new result stands. Nothing happens if it reaches none that was not reached before. */
    Optional<OwnEvent> holdAgainst(CurrentLevels current, Instant now) {
        heldAgainst = current.assessment();
        var after = targets.stream().map(current::held).toList();
        return new HashSet<>(after).equals(new HashSet<>(targets))
                ? Optional.empty()
                : Optional.of(becomes(after, "target.changed", now));
    }

    private OwnEvent becomes(List<Target> after, String event, Instant now) {
        targets.clear();
        targets.addAll(after);
        var sequence = changed(now);
        return new OwnEvent(event, council, new Representation(council, inOrder()), sequence);
    }

    private static Target keptFrom(Map<String, Target> before, Target wanted) {
        LocalDate metOn = Optional.ofNullable(before.get(wanted.key()))
                .filter(target -> target.level() == wanted.level())
                .map(Target::metOn)
                .orElse(null);
        return wanted.met(metOn);
    }
}
