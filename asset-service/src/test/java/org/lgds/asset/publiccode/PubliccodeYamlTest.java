package org.lgds.asset.publiccode;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** What a file has to be before its keys matter. */
class PubliccodeYamlTest {

    private final CheckingPubliccode checking = new CheckingPubliccode();

    @Test
    void aByteOrderMarkIsTolerated() {
        assertThat(checking.check(("\uFEFF" + Example.parking().yaml()).getBytes(UTF_8))
                        .valid())
                .isTrue();
    }

    @Test
    void windowsLineBreaksAreTolerated() {
        assertThat(new Example(Example.parking().yaml().replace("\n", "\r\n")).errors())
                .isEmpty();
    }

    @Test
    void aByteThatIsNotUtf8IsAnErrorAtItsPlace() {
        var latin = Example.parking().with("Ada Byron", "Zoë Byron").yaml().getBytes(ISO_8859_1);

        assertThat(checking.check(latin).errors())
                .containsExactly(new Violation(32, 15, "", "Save the file as UTF-8: the byte EB here is not UTF-8."));
    }

    @Test
    void utf16IsRefused() {
        assertThat(checking.check(Example.parking().yaml().getBytes(UTF_16)).errors())
                .containsExactly(new Violation(1, 1, "", "Save the file as UTF-8: the byte FE here is not UTF-8."));
    }

    @Test
    void aSurrogateInBytesIsRefused() {
        assertThat(checking.check(new byte[] {'a', ':', ' ', (byte) 0xED, (byte) 0xA0, (byte) 0x80})
                        .errors())
                .containsExactly(new Violation(1, 4, "", "Save the file as UTF-8: the byte ED here is not UTF-8."));
    }

    @Test
    void aControlCharacterIsAnErrorAtItsPlace() {
        assertThat(Example.parking().with("Parking", "Park\u0000ing").errors())
                .containsExactly(
                        "2:11 : Take out the control character U+0000: it can't be seen and YAML doesn't allow it.");
    }

    @Test
    void aFileMayBeAsLargeAsTheLimitAndNoLarger() {
        var comment = "# ".repeat(CheckingPubliccode.USUAL_LIMIT);
        var largest = (Example.parking().yaml() + comment).substring(0, CheckingPubliccode.USUAL_LIMIT);

        assertThat(new Example(largest).errors()).isEmpty();
        assertThat(new Example(largest + "#").errors())
                .containsExactly("1:1 : Shorten the file: it is larger than 256 KiB.");
        assertThat(new CheckingPubliccode(1024).check(new byte[1025]).errors())
                .containsExactly(new Violation(1, 1, "", "Shorten the file: it is larger than 1 KiB."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nothing but a comment\n"})
    void anEmptyFileIsAnError(String yaml) {
        assertThat(new Example(yaml).errors())
                .containsExactly("1:1 : The file is empty: write at least the mandatory keys.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- a\n- b\n", "just words\n", "42\n", "~\n"})
    void aFileThatIsNoSectionIsAnError(String yaml) {
        assertThat(new Example(yaml).errors())
                .containsExactly(
                        "1:1 : Write a section here, with keys such as publiccodeYmlVersion, name, url on lines of their own.");
    }

    @Test
    void oneDocumentOnly() {
        assertThat(Example.parking().and("---\nname: Another\n").errors())
                .containsExactly(
                        "39:1 : Keep one document in the file: take out this --- and what follows, or what is above.");
        assertThat(new Example("---\n" + Example.parking().yaml() + "...\n").errors())
                .isEmpty();
    }

    @Test
    void aDuplicateKeyIsAnError() {
        var twice = Example.parking()
                .with("platforms:\n", "name: Again\nname: And again\nplatforms:\n")
                .with("  license: EUPL-1.2\n", "  license: EUPL-1.2\n  license: MIT\n")
                .with("  en:\n", "  en: {}\n  en:\n");

        assertThat(twice.errors())
                .contains(
                        "6:1 name: Keep one name: it is on line 2 already.",
                        "7:1 name: Keep one name: it is on line 2 already.",
                        "22:3 description.en: Keep one en: it is on line 21 already.",
                        "32:3 legal.license: Keep one license: it is on line 31 already.");
    }

    @Test
    void anAliasStandsForWhatItPointsAt() {
        var shared = Example.parking()
                .with("name: Parking Permits", "name: &name Parking Permits")
                .and("applicationSuite: *name\n");

        assertThat(shared.publiccode().applicationSuite()).isEqualTo("Parking Permits");
    }

    @Test
    void anAliasOfNothingIsAnError() {
        assertThat(Example.parking().and("applicationSuite: *suite\n").errors())
                .containsExactly("39:19 : Nothing above is marked &suite: write the value itself instead of *suite.");
    }

    @Test
    void anAliasInsideItselfIsAnError() {
        assertThat(Example.parking().and("usedBy: &loop\n  - *loop\n").errors())
                .containsExactly("40:5 : *loop stands inside what it points at: write the value itself instead.");
    }

    @Test
    void anAliasBombIsRefusedInMilliseconds() {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%<d [".formatted(i))
                    .append("*a%d, ".formatted(i - 1).repeat(10))
                    .append("]\n");
        }
        assertTimeout(
                Duration.ofMillis(500),
                () -> assertThat(new Example(bomb.toString()).errors())
                        .singleElement()
                        .asString()
                        .contains("Use fewer aliases"));
    }

    @Test
    void manyAliasesAreRefused() {
        var many =
                Example.parking().with("Renew a permit", "&f Renew a permit").and("usedBy:\n" + "  - *f\n".repeat(51));

        assertThat(many.messages()).containsExactly("Use fewer aliases: write the values themselves instead of *f.");
    }

    @Test
    void deepNestingIsRefused() {
        for (var yaml : List.of("a: " + "[".repeat(100_000), "{a: ".repeat(50_000), "- ".repeat(100_000))) {
            assertTimeout(
                    Duration.ofSeconds(2),
                    () -> assertThat(new Example(yaml).messages())
                            .containsExactly("Nest less deeply: no publiccode.yml needs more than 20 levels."));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!java.net.URL", "!!str", "!!binary", "!ours", "!<tag:yaml.org,2002:str>", "!"})
    void tagsAreRefused(String tag) {
        assertThat(Example.parking()
                        .with("name: Parking Permits", "name: " + tag + " \"x\"")
                        .errors())
                .containsExactly(
                        "2:7 : Take out the tag that starts with ! here; to make a number a text, put it in quotes.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"? [a, b]\n: c\n", "{a: b}: c\n", "&x a: b\n*x : c\n"})
    void aKeyIsAPlainWord(String more) {
        assertThat(Example.parking().and(more).messages())
                .containsExactly("Write a plain word as the key here, not a list, a section or an alias.");
    }

    @Test
    void mergeKeysAreNotInYaml12() {
        assertThat(Example.parking().and("<<: {usedBy: [Leeds]}\n").errors())
                .containsExactly("39:1 <<: There is no key \"<<\" here: take it out.");
    }

    @Test
    void hostileFilesAreAnsweredInTime() {
        var line = CheckingPubliccode.USUAL_LIMIT;
        for (var yaml : List.of(
                "k: v\n".repeat(line / 5),
                uniqueKeys(line / 12),
                "categories: [" + "aaaaaaaaaaaaaaaaaaaa, ".repeat(line / 23) + "]\n",
                "? ".repeat(line / 2),
                "a: \"" + "\\".repeat(line / 2),
                "a: " + "é".repeat(line / 3),
                "[,".repeat(line / 2),
                "&a ".repeat(line / 3),
                "a: |\n" + " \n".repeat(line / 3),
                "%".repeat(line - 1),
                "#".repeat(line),
                " ".repeat(line - 2) + "x",
                "legal:\n  license: " + "(".repeat(line - 30),
                "legal:\n  license: " + "MIT OR ".repeat(line / 8) + "MIT",
                "maintenance:\n  contacts:\n    - email: " + "a.".repeat(line / 3) + "@b",
                "url: https://" + "a.".repeat(line / 3),
                "a: {" + "x: y, ".repeat(line / 7) + "}")) {
            assertTimeout(
                    Duration.ofSeconds(3),
                    () -> assertThat(new Example(yaml).errors()).hasSizeBetween(1, 501),
                    yaml.substring(0, 20));
        }
    }

    private static String uniqueKeys(int count) {
        var keys = new StringBuilder();
        for (int i = 0; i < count; i++) {
            keys.append("platfrm%d: x\n".formatted(i % 1000));
        }
        return keys.toString();
    }
}
