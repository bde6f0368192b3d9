package org.lgds.kit.tenant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.lgds.kit.feed.Delivery;
import org.lgds.kit.feed.UnreadableEvent;

import static java.util.Objects.requireNonNull;

/**
 * What services read of {@code structural_change.vested}: who follows whom from which day.
 *
 * @param vestsOn the day the successors took over
 */
public record Vested(UUID id, LocalDate vestsOn, List<Line> lines) {

    private static final String TYPE = "org.lgds.structural_change.vested.v1";

    public Vested {
        requireNonNull(id, "id");
        requireNonNull(vestsOn, "vestsOn");
        requireNonNull(lines, "lines");
    }

    /** The reorganisation, if a record of {@code lgds.structural-changes} tells that it took effect. */
    public static Optional<Vested> of(Delivery delivery) {
        return delivery.isTombstone() || !delivery.type().equals(TYPE)
                ? Optional.empty()
                : Optional.of(delivery.read(Vested.class));
    }

    /** What becomes of a line's predecessor. */
    public enum Role {
        /** It goes on under its own code, as its own successor, and keeps what it has. */
        CONTINUING,

        /** It ends, and the successor, which was there before, takes over. */
        ABOLISHED,

        /** It ends, and the successor was made to take over. */
        CREATED
    }

    /**
     * A predecessor and one council that has its place or a part of it.
     *
     * @param populationShare the part of the predecessor's people that goes to the successor, over 0 to 1; null where a
     *     reader has no need of it
     */
    public record Line(String predecessor, String successor, Role role, BigDecimal populationShare) {

        public Line {
            requireNonNull(predecessor, "predecessor");
            requireNonNull(successor, "successor");
            requireNonNull(role, "role");
        }

        private void mustBeOfOneCouncil() {
            if (!predecessor.equals(successor)) {
                throw new UnreadableEvent(
                        "a continuing line names two councils, %s and %s".formatted(predecessor, successor));
            }
        }
    }

    /**
     * Each council that ends, with its successors.
     *
     * @throws UnreadableEvent where the lines contradict each other: what they would move cannot be brought back
     */
    public Map<String, Set<String>> ends() {
        var goingOn = new TreeSet<String>();
        var ends = new TreeMap<String, Set<String>>();
        for (var line : lines) {
            if (line.role() == Role.CONTINUING) {
                line.mustBeOfOneCouncil();
                goingOn.add(line.predecessor());
            } else {
                ends.computeIfAbsent(line.predecessor(), code -> new TreeSet<>())
                        .add(line.successor());
            }
        }
        ends.forEach((predecessor, successors) -> {
            var takesOver = ends.values().stream().anyMatch(theirs -> theirs.contains(predecessor));
            if (takesOver || goingOn.contains(predecessor)) {
                throw new UnreadableEvent("council %s ends and goes on in one change".formatted(predecessor));
            }
        });
        return ends;
    }
}
