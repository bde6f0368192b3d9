package org.lgds.council.importing.row;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.lgds.council.importing.sheet.Sheet;
import org.lgds.kit.problem.Problem;

/** Who publishes a register that can be read here. Which of its columns a file has may differ from year to year. */
public enum Source {
    /** Names and codes of the Office for National Statistics, whose columns carry the year: LAD24CD. */
    ONS(Set.of(), OnsRows::new),

    /** The list of past, present and future authorities by mySociety, and its look-ups by code and by name. */
    MYSOCIETY(Set.of("local-authority-code"), MySocietyRows::new),

    /** The authorities of GOV.UK's Local Links Manager. */
    GOVUK(Set.of("gss", "slug"), GovukRows::new);

    private static final Pattern OF_ONS = Pattern.compile("(lad|cty)\\d\\dcd");

    private final Set<String> needed;
    private final Function<List<String>, RowReader> reader;

    Source(Set<String> needed, Function<List<String>, RowReader> reader) {
        this.needed = needed;
        this.reader = reader;
    }

    /** Reads a line of a file with these columns. */
    RowReader reader(List<String> columns) {
        return reader.apply(columns);
    }

    /**
     * The source that has these columns.
     *
     * @throws Problem 400 where none has
     */
    static Source of(Sheet sheet) {
        for (var source : values()) {
            if (source.isOf(sheet.columns())) {
                return source;
            }
        }
        throw Problem.invalidParameter(
                "source",
                "Line %d names columns of no register that is known here: LAD24CD or CTY24CD of ONS, local-authority-code of"
                        + " mySociety, or gss and slug of GOV.UK.",
                sheet.headerLine());
    }

    /** @throws Problem 400 that names the columns a file of this source lacks */
    void mustHaveItsColumns(Sheet sheet) {
        if (isOf(sheet.columns())) {
            return;
        }
        var missing = needed.stream()
                .filter(column -> !sheet.columns().contains(column))
                .sorted()
                .toList();
        throw Problem.invalidParameter(
                "source",
                "Line %d has no column %s, which a file of this source has.",
                sheet.headerLine(),
                missing.isEmpty() ? "such as LAD24CD or CTY24CD" : String.join(" and no column ", missing));
    }

    private boolean isOf(List<String> columns) {
        return this == ONS
                ? columns.stream().anyMatch(column -> OF_ONS.matcher(column).matches())
                : columns.containsAll(needed);
    }
}
