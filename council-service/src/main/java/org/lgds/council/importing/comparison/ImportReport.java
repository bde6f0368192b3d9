package org.lgds.council.importing.comparison;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lgds.council.importing.row.Source;

/**
 * How a file compares with the register.
 *
 * @param source whose file it is
 * @param charset what the file is encoded in, as was found
 * @param delimiter what separates its cells, in words
 * @param counts how many lines compare how
 * @param token names this comparison: another content, or a register that has moved since, has another; send it as {@code If-Match} to
 *     apply just this
 * @param changedCouncils how many councils were changed; absent where nothing was to be
 * @param rows the lines, in their order
 */
public record ImportReport(
        Source source,
        String charset,
        Delimiter delimiter,
        Counts counts,
        String token,
        Integer changedCouncils,
        List<ComparedRow> rows) {

    /** The same once it is applied. */
    ImportReport applied(int councils) {
        return new ImportReport(source, charset, delimiter, counts, null, councils, rows);
    }

    /** What separates cells. */
    public enum Delimiter {
        COMMA,
        SEMICOLON,
        TAB;

        static Delimiter of(char delimiter) {
            return switch (delimiter) {
                case ';' -> SEMICOLON;
                case '\t' -> TAB;
                default -> COMMA;
            };
        }
    }

    /**
     * How many lines have which outcome; {@code rows} is all of them.
     *
     * @param rows all of them
     * @param unchanged lines that say what the register says
     * @param changes lines that say something else
     * @param superseded lines about councils that others have taken over from
     * @param unknown lines of which it is not known what council they are about
     * @param refused lines that cannot be read
     */
    @Schema(name = "ImportCounts")
    public record Counts(long rows, long unchanged, long changes, long superseded, long unknown, long refused) {

        static Counts of(List<ComparedRow> rows) {
            return new Counts(
                    rows.size(),
                    count(rows, Outcome.UNCHANGED),
                    count(rows, Outcome.CHANGES),
                    count(rows, Outcome.SUPERSEDED),
                    count(rows, Outcome.UNKNOWN),
                    count(rows, Outcome.REFUSED));
        }

        private static long count(List<ComparedRow> rows, Outcome outcome) {
            return rows.stream().filter(row -> row.outcome() == outcome).count();
        }
    }
}
