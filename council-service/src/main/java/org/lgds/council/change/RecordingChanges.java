package org.lgds.council.change;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.lgds.council.council.Council;
import org.lgds.council.council.CouncilEvent;
import org.lgds.council.council.FormerCouncil;
import org.lgds.kit.event.Journal;

/** Takes over reorganisations that the register file knows: those of the past, and those on their way. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RecordingChanges {

    private final Reorganising reorganising;
    private final Journal journal;
    private final Clock clock;

    RecordingChanges(Reorganising reorganising, Journal journal, Clock clock) {
        this.reorganising = reorganising;
        this.journal = journal;
        this.clock = clock;
    }

    /** Adds councils that ended, with all who follow them by these changes; those known already stay as they are. */
    public void addFormer(List<FormerCouncil> councils, List<RegisteredChange> changes) {
        var direct = new TreeMap<String, List<String>>();
        changes.stream()
                .filter(change -> change.state() == StructuralChange.State.VESTED)
                .forEach(change -> direct.putAll(new ChangeLines(change.lines()).ends()));
        var events = new ArrayList<CouncilEvent>();
        for (var line : councils) {
            if (Council.findByIdOptional(line.code()).isEmpty()) {
                var all = following(line.code(), direct);
                var inBeing =
                        all.stream().filter(code -> !direct.containsKey(code)).toList();
                var council = Council.former(line, all, inBeing);
                events.add(council.register(clock.instant()));
                council.persist();
            }
        }
        events.forEach(journal::add);
    }

    /** Adds a change, unless one of its reference is known. */
    public void add(RegisteredChange line) {
        reorganising.takeTurn();
        if (StructuralChange.count("reference", line.reference()) == 0) {
            reorganising.record(line);
        }
    }

    private static List<String> following(String code, Map<String, List<String>> direct) {
        var found = new LinkedHashSet<String>();
        var next = new ArrayList<>(direct.getOrDefault(code, List.of()));
        for (int i = 0; i < next.size(); i++) {
            if (!next.get(i).equals(code) && found.add(next.get(i))) {
                next.addAll(direct.getOrDefault(next.get(i), List.of()));
            }
        }
        return List.copyOf(found);
    }
}
