package org.lgds.council.importing.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.lgds.council.importing.row.RegisterRow;

/** Holds lines of a file against the register. */
final class Comparing {

    private final KnownRegister register;
    private final Set<String> shared;

    Comparing(KnownRegister register, List<RegisterRow> rows) {
        this.register = register;
        this.shared = shared(rows);
    }

    /** What several lines say, so that it names none of their councils. */
    private static Set<String> shared(List<RegisterRow> rows) {
        var said = new HashSet<String>();
        var shared = new HashSet<String>();
        for (var row : rows) {
            row.identifiers().forEach((scheme, value) -> {
                if (!said.add(Differences.key(scheme, value))) {
                    shared.add(Differences.key(scheme, value));
                }
            });
        }
        return shared;
    }

    /** @param council null where the register has none */
    record Compared(ComparedRow row, KnownCouncil council) {}

    Compared compare(RegisterRow row) {
        return row.code().isPresent() ? byCode(row, row.code().get()) : byGss(row);
    }

    private Compared byCode(RegisterRow row, String code) {
        var council = register.council(code).orElse(null);
        var ofGss = row.gss() == null ? null : register.holder("gss", row.gss()).orElse(null);
        if (council == null) {
            return ofGss == null
                    ? unknown(row, "The register has no council %s.".formatted(code))
                    : refused(
                            row,
                            ofGss,
                            "The register has no council %s, and %s is the GSS code of council %s."
                                    .formatted(code, row.gss(), ofGss.code()));
        }
        if (ofGss != null && !ofGss.code().equals(council.code()) && !council.had("gss", row.gss())) {
            return refused(
                    row,
                    council,
                    "It is about council %s, but %s is the GSS code of council %s."
                            .formatted(code, row.gss(), ofGss.code()));
        }
        if (row.gss() != null && !council.hasEnded() && council.had("gss", row.gss())) {
            return superseded(row, council);
        }
        return changed(row, council);
    }

    private Compared byGss(RegisterRow row) {
        var council = register.holder("gss", row.gss()).orElse(null);
        if (council == null) {
            // A council may have another boundary since, and keep its name in addresses.
            var ofSlug = Optional.ofNullable(row.identifiers().get("slug"))
                    .flatMap(slug -> register.holder("slug", slug))
                    .filter(one -> !one.hasEnded())
                    .orElse(null);
            return ofSlug == null
                    ? unknown(row, "The register has no council with the GSS code %s.".formatted(row.gss()))
                    : changed(row, ofSlug);
        }
        return council.hasEnded() || !row.gss().equals(council.inUse().get("gss"))
                ? superseded(row, council)
                : changed(row, council);
    }

    private Compared changed(RegisterRow row, KnownCouncil council) {
        var differences = Differences.of(row, council, register, shared);
        var changes = differences.changes();
        return new Compared(
                new ComparedRow(
                        row.line(),
                        changes.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGES,
                        row.gss(),
                        council.code(),
                        changes.isEmpty() ? null : changes,
                        null,
                        null,
                        remarks(row, council, differences.remarks())),
                council);
    }

    private Compared superseded(RegisterRow row, KnownCouncil council) {
        var now = council.inUse().get("gss");
        var detail = council.hasEnded()
                ? "%s was the GSS code of council %s, which ended on %s."
                        .formatted(row.gss(), council.code(), council.endsOn())
                : "%s was the GSS code of council %s; now it is %s.".formatted(row.gss(), council.code(), now);
        var resolvesTo = council.hasEnded() ? council.resolvesTo() : List.of(council.code());
        return compared(row, council, Outcome.SUPERSEDED, detail, resolvesTo);
    }

    private static Compared unknown(RegisterRow row, String detail) {
        return compared(
                row,
                null,
                Outcome.UNKNOWN,
                detail + " If one is new, record the structural change that makes it.",
                null);
    }

    private static Compared refused(RegisterRow row, KnownCouncil council, String detail) {
        return compared(row, council, Outcome.REFUSED, detail, null);
    }

    private static Compared compared(
            RegisterRow row, KnownCouncil council, Outcome outcome, String detail, List<String> resolvesTo) {
        var code = council == null ? null : council.code();
        return new Compared(
                new ComparedRow(
                        row.line(),
                        outcome,
                        row.gss(),
                        code,
                        null,
                        detail,
                        resolvesTo,
                        remarks(row, council, List.of())),
                council);
    }

    private static List<String> remarks(RegisterRow row, KnownCouncil council, List<String> more) {
        var remarks = new ArrayList<>(row.remarks());
        remarks.addAll(more);
        if (council != null && row.area() != null && !isNamedIn(row.area(), council)) {
            remarks.add("It calls %s what the register calls %s.".formatted(row.area(), council.name()));
        }
        return remarks.isEmpty() ? null : remarks;
    }

    /** True if a word of the place is in the council's name; sources turn names round: Bristol, City of. */
    private static boolean isNamedIn(String area, KnownCouncil council) {
        var name = words(council.name() + " " + (council.nameCy() == null ? "" : council.nameCy()));
        return words(area).stream().anyMatch(name::contains);
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT)
                .replaceAll("\\b(city|county|council|borough|district|metropolitan|of|the|and|upon|cyngor|sir)\\b", " ")
                .trim()
                .split("[^\\p{L}\\p{N}]+"));
    }
}
