package org.lgds.council.importing.row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

import org.lgds.council.importing.sheet.LineFault;
import org.lgds.council.importing.sheet.Sheet;

/**
 * What a file of a public register says, line by line.
 *
 * @param rows of lines that can be read
 * @param refused of those that cannot, in the order of the file
 */
public record ReadRows(Source source, List<RegisterRow> rows, List<LineFault> refused) {

    /** @param source null where the header is to tell */
    public static ReadRows of(Sheet sheet, Source source) {
        var from = source == null ? Source.of(sheet) : source;
        from.mustHaveItsColumns(sheet);
        var reader = from.reader(sheet.columns());
        var rows = new ArrayList<RegisterRow>();
        var refused = new ArrayList<>(sheet.faults());
        var lines = new HashMap<String, Long>();
        for (var line : sheet.lines()) {
            try {
                var row = reader.read(line);
                var before = lines.putIfAbsent(row.key(), row.line());
                if (before == null) {
                    rows.add(row);
                } else {
                    refused.add(new LineFault(
                            row.line(), "It is about the same council as line %d; leave one out.".formatted(before)));
                }
            } catch (Unreadable e) {
                refused.add(new LineFault(line.number(), e.getMessage()));
            }
        }
        refused.sort(Comparator.comparingLong(LineFault::line));
        return new ReadRows(from, rows, refused);
    }
}
