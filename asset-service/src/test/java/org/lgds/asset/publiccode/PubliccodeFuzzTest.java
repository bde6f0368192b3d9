package org.lgds.asset.publiccode;

import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** Whatever the bytes, the answer is a report. The seeds are fixed, so a failure comes again. */
class PubliccodeFuzzTest {

    private static final int FILES = 4_000;
    private static final String[] PIECES = {
        "\t",
        "\n",
        "\r",
        ": ",
        "- ",
        "? ",
        "[",
        "]",
        "{",
        "}",
        "&a ",
        "*a",
        "!!x ",
        "|",
        ">-",
        "'",
        "\"",
        "%",
        "---\n",
        "...\n",
        "~",
        "0.1",
        "yes",
        "\\",
        "\u0000",
        "\uFEFF",
        "\u2028",
        "\uD83D\uDC69\u200D",
        "é",
        "<<: ",
        "#",
        ",",
    };

    private final CheckingPubliccode checking = new CheckingPubliccode();

    @Test
    void changedBytesEndInAReport() {
        var random = new Random(20260331);
        assertTimeout(Duration.ofMinutes(1), () -> {
            for (int i = 0; i < FILES; i++) {
                var bytes = Example.parking().yaml().getBytes(UTF_8);
                for (int changes = random.nextInt(8); changes >= 0; changes--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                endsInAReport(bytes);
            }
        });
    }

    @Test
    void movedPiecesEndInAReport() {
        var random = new Random(42);
        assertTimeout(Duration.ofMinutes(1), () -> {
            for (int i = 0; i < FILES; i++) {
                var yaml = new StringBuilder(Example.parking().yaml());
                for (int changes = random.nextInt(6); changes >= 0; changes--) {
                    change(yaml, random);
                }
                endsInAReport(yaml.toString().getBytes(UTF_8));
            }
        });
    }

    private static void change(StringBuilder yaml, Random random) {
        int from = random.nextInt(yaml.length());
        int to = Math.min(yaml.length(), from + random.nextInt(40));
        int target = random.nextInt(yaml.length());
        switch (random.nextInt(4)) {
            case 0 -> yaml.insert(target, PIECES[random.nextInt(PIECES.length)]);
            case 1 -> yaml.insert(target, yaml.substring(from, to));
            case 2 -> yaml.replace(from, to, PIECES[random.nextInt(PIECES.length)]);
            default -> yaml.delete(from, Math.max(from, Math.min(to, yaml.length() - 1)));
        }
    }

    private void endsInAReport(byte[] bytes) {
        var report = checking.check(bytes);

        assertThat(report.valid()).isEqualTo(report.errors().isEmpty()).isEqualTo(report.publiccode() != null);
        assertThat(report.errors()).allSatisfy(violation -> {
            assertThat(violation.line()).isPositive();
            assertThat(violation.column()).isPositive();
            assertThat(violation.message()).endsWith(".");
        });
    }
}
