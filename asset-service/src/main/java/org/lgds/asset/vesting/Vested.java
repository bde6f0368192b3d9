package org.lgds.asset.vesting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.lgds.kit.feed.UnreadableEvent;

import static java.util.Objects.requireNonNull;

/**
 * What this service reads of {@code structural_change.vested}, and how: it is this consumer's reading. Of the shares of the
 * population it reads nothing, as every successor inherits whatever its share.
 *
 * @param vestsOn the day the successors took over
 */
record Vested(UUID id, LocalDate vestsOn, List<Line> lines) {

    Vested {
        requireNonNull(id, "id");
        requireNonNull(vestsOn, "vestsOn");
        requireNonNull(lines, "lines");
    }

    /** What becomes of a line's predecessor. */
    enum Role {
        /** It goes on under its own code, as its own successor, and keeps what it has. */
        CONTINUING,

        /** It ends, and the successor, which was there before, takes over. */
        ABOLISHED,

        /** It ends, and the successor was made to take over. */
        CREATED
    }

    /** A predecessor and one council that has its place or a part of it. */
    record Line(String predecessor, String successor, Role role) {

        Line {
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
    Map<String, Set<String>> ends() {
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
