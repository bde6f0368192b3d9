package org.lgds.council.importing.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** Reads what spreadsheets and statisticians call CSV (RFC 4180 and what is near to it). */
@ApplicationScoped
public class ReadingSheets {

    private static final String DELIMITERS = ",;\t";
    private static final int LONGEST_CELL = 4000;

    private final CsvMapper csv =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
    private final SheetSettings settings;

    ReadingSheets(SheetSettings settings) {
        this.settings = settings;
    }

    private record Raw(long line, List<String> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(cell -> Cells.tidy(cell).isEmpty());
        }

        /** A line that tells a spreadsheet, and it alone, how to split the others. */
        boolean saysTheDelimiter() {
            return line == 1 && cells.get(0).startsWith("sep=");
        }
    }

    /**
     * The table of a file.
     *
     * @throws Problem 400 where it is none or has no usable header, 413 for too many lines
     */
    public Sheet read(byte[] file) {
        var text = SheetText.of(file);
        var delimiter = delimiter(text.text());
        var raw = split(text.text(), delimiter);
        if (raw.isEmpty()) {
            throw Problem.of(ProblemType.UNREADABLE_BODY, "The file is empty: send a header and the lines below it.");
        }
        var header = Header.of(raw.get(0).line(), raw.get(0).cells());
        var lines = new ArrayList<Line>();
        var faults = new ArrayList<LineFault>();
        for (var row : raw.subList(1, raw.size())) {
            var fault = fault(header, row);
            if (fault == null) {
                lines.add(line(header, row));
            } else {
                faults.add(new LineFault(row.line(), fault));
            }
        }
        return new Sheet(text.charset().name(), delimiter, header.line(), header.columns(), lines, faults);
    }

    private List<Raw> split(String text, char delimiter) {
        var schema = CsvSchema.emptySchema().withColumnSeparator(delimiter);
        var rows = new ArrayList<Raw>();
        long line = 1;
        try (MappingIterator<String[]> found =
                csv.readerFor(String[].class).with(schema).readValues(text)) {
            while (found.hasNextValue()) {
                line = found.getParser().currentLocation().getLineNr();
                var row = new Raw(line, Arrays.asList(found.nextValue()));
                if (!row.isBlank() && !row.saysTheDelimiter()) {
                    rows.add(row);
                }
                if (rows.size() > settings.maxRows() + 1) {
                    throw Problem.of(
                            ProblemType.TOO_LARGE,
                            "A file may have %d lines below its header; send it in parts.",
                            settings.maxRows());
                }
            }
            return rows;
        } catch (IOException | RuntimeJsonMappingException e) {
            throw Problem.of(
                    ProblemType.UNREADABLE_BODY,
                    "The file cannot be read from line %d on: look for a quotation mark that is not closed or not doubled.",
                    line);
        }
    }

    /** The one that the header has most of, outside of quotation marks. */
    private static char delimiter(String text) {
        var counts = new int[DELIMITERS.length()];
        var quoted = false;
        var begun = false;
        for (int i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            quoted ^= character == '"';
            if (!quoted && (character == '\n' || character == '\r') && begun) {
                break;
            }
            var which = DELIMITERS.indexOf(character);
            if (which >= 0 && !quoted) {
                counts[which]++;
            }
            begun |= which < 0 && !Character.isWhitespace(character);
        }
        var most = Arrays.stream(counts).max().orElse(0);
        return DELIMITERS.charAt(counts[0] == most ? 0 : counts[1] == most ? 1 : 2);
    }

    private static String fault(Header header, Raw row) {
        var cells = row.cells();
        var width = header.names().size();
        if (cells.stream().skip(width).anyMatch(cell -> !Cells.tidy(cell).isEmpty())) {
            return "It has %d cells where the header names %d columns.".formatted(cells.size(), width);
        }
        for (int i = 0; i < Math.min(width, cells.size()); i++) {
            var cell = Cells.tidy(cells.get(i));
            if (cell.length() > LONGEST_CELL) {
                return "The cell of %s has more than %d characters."
                        .formatted(header.names().get(i), LONGEST_CELL);
            }
            if (Cells.isNoText(cell)) {
                return "The cell of %s has characters that are no text."
                        .formatted(header.names().get(i));
            }
        }
        return null;
    }

    private static Line line(Header header, Raw row) {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(header.names().size(), row.cells().size()); i++) {
            var cell = Cells.tidy(row.cells().get(i));
            var name = header.names().get(i);
            if (!cell.isEmpty() && !name.isEmpty()) {
                cells.put(name, cell);
            }
        }
        return new Line(row.line(), cells);
    }
}
