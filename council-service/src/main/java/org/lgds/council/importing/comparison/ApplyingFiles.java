package org.lgds.council.importing.comparison;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.lgds.council.council.Authority;
import org.lgds.council.council.Council;
import org.lgds.council.council.Councils;
import org.lgds.council.council.Effect;
import org.lgds.council.council.KeepingRegister;
import org.lgds.council.council.Learnt;
import org.lgds.kit.event.Journal;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** Takes over what a comparison has told, all of it or nothing; what it says of an import to be made by hand stays as it is. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ApplyingFiles {

    private final Journal journal;
    private final EntityManager entities;
    private final Clock clock;

    ApplyingFiles(Journal journal, EntityManager entities, Clock clock) {
        this.journal = journal;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Applies a comparison of just now; a council that another has changed since stops it.
     *
     * @param validFrom the first day of what is new; today if null
     */
    ImportReport apply(Comparison comparison, LocalDate validFrom) {
        var report = comparison.report();
        var today = LocalDate.now(clock);
        if (validFrom != null && validFrom.isAfter(today)) {
            throw Problem.invalidParameter(
                    "validFrom", "Give a day up to today; a file says what is, not what will be.");
        }
        var why = "The file of %s says so.".formatted(report.source().name().toLowerCase(Locale.ROOT));
        var effect = new Effect(validFrom == null ? today : validFrom, why, clock.instant());
        var rows = byCouncil(report.rows());
        var councils = held(rows);
        rows.forEach((code, row) -> {
            var council = councils.get(code);
            if (council.version != comparison.versions().get(code)) {
                throw moved();
            }
            council.learn(learnt(row), effect).forEach(journal::add);
        });
        entities.flush();
        entities.createNativeQuery("set constraints all immediate").executeUpdate();
        return report.applied(rows.size());
    }

    /** With the counties that they lie in from now on, which must be in being still. */
    private static Map<String, Council> held(Map<String, ComparedRow> rows) {
        var counties = rows.values().stream()
                .flatMap(row -> row.changes().stream())
                .filter(change -> change.applies() && change.field().equals("county"))
                .map(FieldChange::to)
                .collect(Collectors.toSet());
        var codes = new TreeSet<>(rows.keySet());
        codes.addAll(counties);
        var held = Councils.held(codes);
        if (counties.stream().anyMatch(code -> held.get(code).state != Council.State.ACTIVE)) {
            throw moved();
        }
        return held;
    }

    /** The refusal of what was compared with a register that is no more. */
    static Problem moved() {
        return Problem.of(
                ProblemType.STALE,
                "The file or the register is not as it was when you compared them: compare them again.");
    }

    private static Map<String, ComparedRow> byCouncil(List<ComparedRow> rows) {
        var byCouncil = new TreeMap<String, ComparedRow>();
        for (var row : rows) {
            if (row.outcome() == Outcome.CHANGES && row.changes().stream().anyMatch(FieldChange::applies)) {
                var other = byCouncil.put(row.council(), row);
                if (other != null) {
                    throw Problem.of(
                            KeepingRegister.CONTRADICTION,
                            "Lines %d and %d both change council %s; leave one of them out.",
                            other.line(),
                            row.line(),
                            row.council());
                }
            }
        }
        return byCouncil;
    }

    private static Learnt learnt(ComparedRow row) {
        var fields = new LinkedHashMap<String, String>();
        var formerGss = new ArrayList<String>();
        row.changes().stream().filter(FieldChange::applies).forEach(change -> {
            if (change.field().equals("formerGss")) {
                formerGss.add(change.to());
            } else {
                fields.put(change.field(), change.to());
            }
        });
        var name = fields.remove("name");
        var nameCy = fields.remove("nameCy");
        var county = fields.remove("county");
        var authority = fields.remove("authority");
        var homepage = fields.remove("homepage");
        return new Learnt(
                name,
                nameCy,
                fields,
                formerGss,
                county,
                authority == null ? null : Authority.findById(authority),
                homepage);
    }
}
