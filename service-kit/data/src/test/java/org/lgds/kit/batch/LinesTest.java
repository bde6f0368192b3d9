package org.lgds.kit.batch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.kit.batch.Lines.Line;
import org.lgds.kit.problem.Problem;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Lines are the same however the network cuts them. */
class LinesTest {

    private static final int LONGEST = 64 * 1024;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100_000})
    void aLineIsWholeHoweverItArrives(int piece) throws IOException {
        var lines = lines("{\"name\":\"Môn\"}\n\n  \n{\"a\":1}\r\n{\"b\":2}", piece);

        assertThat(lines.next(2)).containsExactly(line(1, "{\"name\":\"Môn\"}"), line(4, "{\"a\":1}\r"));
        assertThat(lines.next(2)).containsExactly(line(5, "{\"b\":2}"));
        assertThat(lines.next(2)).isEmpty();
    }

    @Test
    void nothingHasNoLines() throws IOException {
        assertThat(lines("", 1).next(10)).isEmpty();
        assertThat(lines("\n\n", 1).next(10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, LONGEST, LONGEST + 1})
    void aLineMayBeAsLongAsTheLongest(int piece) throws IOException {
        var longest = "x".repeat(LONGEST);

        assertThat(lines("{}\n" + longest + "\n{}", piece).next(10))
                .containsExactly(line(1, "{}"), line(2, longest), line(3, "{}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, LONGEST, LONGEST + 1})
    void aLineThatIsLongerIsRefusedAndHarmsNoOther(int piece) throws IOException {
        var found = lines("{}\n" + "x".repeat(3 * LONGEST) + "\n{}", piece).next(10);

        assertThat(found).extracting(Line::number).containsExactly(1L, 2L, 3L);
        assertThat(found).extracting(Line::text).containsExactly("{}", null, "{}");
        assertThatThrownBy(found.get(1)::mustBeText).isInstanceOf(Problem.class).hasMessageContaining("65536 bytes");
    }

    /** Else two ids that differ in it would be one. */
    @Test
    void aLineThatIsNotUtf8IsRefusedAndHarmsNoOther() throws IOException {
        var found = new Lines(new ByteArrayInputStream("K1\nK\u00e9\nK2".getBytes(ISO_8859_1))).next(10);

        assertThat(found).extracting(Line::text).containsExactly("K1", null, "K2");
        assertThatThrownBy(found.get(1)::mustBeText).isInstanceOf(Problem.class).hasMessageContaining("not UTF-8");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstLine() throws IOException {
        assertThat(lines("\uFEFF{}\n\uFEFF{}", 1).next(10)).containsExactly(line(1, "{}"), line(2, "\uFEFF{}"));
    }

    @Test
    void ofLongLinesFewerAreInMemoryTogether() throws IOException {
        var lines = lines(("x".repeat(LONGEST) + "\n").repeat(100), LONGEST);

        assertThat(lines.next(1000)).hasSize(64);
        assertThat(lines.next(1000)).hasSize(36);
        assertThat(lines.next(1000)).isEmpty();
    }

    @Test
    void whatFollowsALineIsLeftForTheNext() throws IOException {
        var lines = lines("1\n2\n3\n", 100);

        assertThat(List.of(lines.next(1), lines.next(1), lines.next(1)))
                .containsExactly(List.of(line(1, "1")), List.of(line(2, "2")), List.of(line(3, "3")));
    }

    private static Line line(long number, String text) {
        return new Line(number, text, null);
    }

    /** @param piece the most bytes that one read gives */
    private static Lines lines(String text, int piece) {
        InputStream whole = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new Lines(new InputStream() {
            @Override
            public int read() throws IOException {
                return whole.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return whole.read(into, offset, Math.min(length, piece));
            }
        });
    }
}
