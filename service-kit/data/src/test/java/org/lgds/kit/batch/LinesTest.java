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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Lines are the same however the network cuts them. */
class LinesTest {

    private static final int LONGEST = 64 * 1024;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100_000})
    void aLineIsWholeHoweverItArrives(int piece) throws IOException {
        var lines = lines("{\"name\":\"Môn\"}\n\n  \n{\"a\":1}\r\n{\"b\":2}", piece);

        assertThat(lines.next(2)).containsExactly(new Line(1, "{\"name\":\"Môn\"}"), new Line(4, "{\"a\":1}\r"));
        assertThat(lines.next(2)).containsExactly(new Line(5, "{\"b\":2}"));
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
                .containsExactly(new Line(1, "{}"), new Line(2, longest), new Line(3, "{}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, LONGEST, LONGEST + 1})
    void aLineThatIsLongerIsRefused(int piece) throws IOException {
        var lines = lines("{}\n" + "x".repeat(LONGEST + 1) + "\n", piece);

        assertThat(lines.next(1)).hasSize(1);
        assertThatThrownBy(() -> lines.next(1)).isInstanceOf(Problem.class).hasMessageContaining("65536 bytes");
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
                .containsExactly(List.of(new Line(1, "1")), List.of(new Line(2, "2")), List.of(new Line(3, "3")));
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
