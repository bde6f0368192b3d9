package org.lgds.council.importing.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** The names of a sheet's columns, in their order and in small letters; an unnamed column has the name "". */
record Header(long line, List<String> names) {

    static Header of(long line, List<String> cells) {
        var names = cells.stream()
                .map(cell -> Cells.tidy(cell).toLowerCase(Locale.ROOT))
                .toList();
        var faults = new ArrayList<LineFault>();
        var seen = new HashMap<String, Integer>();
        for (int i = 0; i < names.size(); i++) {
            var first = names.get(i).isEmpty() ? null : seen.putIfAbsent(names.get(i), i + 1);
            if (first != null) {
                faults.add(new LineFault(
                        line,
                        "Columns %d and %d are both named %s; leave one out."
                                .formatted(first, i + 1, Cells.tidy(cells.get(i)))));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.of(
                            ProblemType.INVALID_REQUEST,
                            "Line %d: %s",
                            line,
                            faults.get(0).detail())
                    .errors(faults);
        }
        return new Header(line, names);
    }

    List<String> columns() {
        return names.stream().filter(name -> !name.isEmpty()).toList();
    }
}
