package org.lgds.council.importing.sheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.kit.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What spreadsheets write is read, whatever it is encoded in and separated by. */
class ReadingSheetsTest {

    private static final String MON = "code,name\nW06000001,Ynys Môn\n";

    private final ReadingSheets sheets = new ReadingSheets(() -> 50);

    @ParameterizedTest
    @CsvSource({
        "UTF-8, true, UTF-8",
        "UTF-8, false, UTF-8",
        "UTF-16LE, true, UTF-16LE",
        "UTF-16LE, false, UTF-16LE",
        "UTF-16BE, true, UTF-16BE",
        "UTF-16BE, false, UTF-16BE",
        "windows-1252, false, windows-1252"
    })
    void theEncodingIsFound(String charset, boolean marked, String found) {
        var sheet = sheets.read(((marked ? "\uFEFF" : "") + MON).getBytes(Charset.forName(charset)));

        assertThat(sheet.charset()).isEqualTo(found);
        assertThat(sheet.columns()).containsExactly("code", "name");
        assertThat(sheet.lines()).containsExactly(new Line(2, Map.of("code", "W06000001", "name", "Ynys Môn")));
    }

    @Test
    void whatIsNotWhatItsMarkSaysIsRefused() {
        assertRefused(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xFF, '\n'}, 400, "UTF-8");
        assertRefused(new byte[] {(byte) 0xFE, (byte) 0xFF, 0}, 400, "UTF-16BE");
        // A byte that Windows-1252 does not have either.
        assertRefused(new byte[] {'a', '\n', (byte) 0x81, '\n'}, 400, "windows-1252");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"','|,", "';'|;", "'\t'|\t"},
            ignoreLeadingAndTrailingWhitespace = false)
    void commasSemicolonsAndTabsSeparate(String delimiter, String ignored) {
        var sheet = read("a%1$sb\n1%1$s2\n".formatted(delimiter));

        assertThat(sheet.delimiter()).isEqualTo(delimiter.charAt(0));
        assertThat(cells(sheet)).containsExactly(Map.of("a", "1", "b", "2"));
    }

    @Test
    void aLineForTheSpreadsheetAloneIsPassedOver() {
        var sheet = read("sep=;\r\na;b\r\n1;x,y,z\r\n");

        assertThat(sheet.headerLine()).isEqualTo(2);
        assertThat(cells(sheet)).containsExactly(Map.of("a", "1", "b", "x,y,z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesAreCountedThroughLineBreaksInQuotationMarks(String end) {
        var sheet = read("a,b\n\n1,\"two\nlines\"\n , \n\"say \"\"so\"\"\",3\n4\n".replace("\n", end));

        assertThat(sheet.lines())
                .containsExactly(
                        new Line(3, Map.of("a", "1", "b", "two lines")),
                        new Line(6, Map.of("a", "say \"so\"", "b", "3")),
                        new Line(7, Map.of("a", "4")));
        assertThat(sheet.faults()).isEmpty();
    }

    @Test
    void blanksOfEveryKindAroundACellAreLeftOut() {
        var sheet = read("\u00A0A \t, B\u200B\n\u00A0Newry,\u00A0 \u202FMourne\u00A0and Down \n");

        assertThat(cells(sheet)).containsExactly(Map.of("a", "Newry", "b", "Mourne and Down"));
    }

    @Test
    void aColumnNamedTwiceIsRefusedByName() {
        assertRefused("\nGSS,name, gss ,name\n".getBytes(StandardCharsets.UTF_8), 400, "Line 2", "1", "3", "gss");
    }

    @Test
    void unnamedColumnsAreNotRead() {
        assertThat(cells(read("a,,b,\n1,2,3,\n"))).containsExactly(Map.of("a", "1", "b", "3"));
    }

    @Test
    void aLineThatIsTooWideHarmsNoOther() {
        var sheet = read("a,b\n1,2,3\n4,5,,\n6,\u00007\n");

        assertThat(cells(sheet)).containsExactly(Map.of("a", "4", "b", "5"));
        assertThat(sheet.faults())
                .containsExactly(
                        new LineFault(2, "It has 3 cells where the header names 2 columns."),
                        new LineFault(4, "The cell of b has characters that are no text."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,\"2\n3,4\n", "a,b\n1,2\n\"3\"x,4\n"})
    void aQuotationMarkTooFewOrTooManyIsToldWithItsLine(String text) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), 400, "line", "quotation mark");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", " , ,\n", "\uFEFF"})
    void anEmptyFileIsRefused(String text) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), 400, "empty");
    }

    @Test
    void aFileHasSoManyLinesAtMost() {
        var most = IntStream.rangeClosed(1, 50).mapToObj(i -> i + "\n\n").collect(Collectors.joining("", "a\n", ""));

        assertThat(read(most).lines()).hasSize(50);
        assertRefused((most + "51\n").getBytes(StandardCharsets.UTF_8), 413, "50");
    }

    private Sheet read(String text) {
        return sheets.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Map<String, String>> cells(Sheet sheet) {
        return sheet.lines().stream().map(Line::cells).toList();
    }

    private void assertRefused(byte[] file, int status, String... words) {
        assertThatThrownBy(() -> sheets.read(file))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.type().status()).isEqualTo(status))
                .message()
                .contains(words);
    }
}
