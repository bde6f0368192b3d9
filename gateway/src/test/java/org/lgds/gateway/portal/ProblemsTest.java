package org.lgds.gateway.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.lgds.gateway.docs.Docs;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemsTest {

    private static final Pattern TYPE =
            Pattern.compile("new ProblemType\\(\\s*\"([a-z0-9-]+)\",\\s*(\\d{3}),\\s*\"([^\"]+)\"\\)");
    private static final Pattern ANY = Pattern.compile("new ProblemType\\((?!\"http-\" \\+)");

    private final Problems problems = new Problems(Docs.CONTRACTS, Docs.JSON);

    @Test
    void everyProblemTypeOfTheSuiteHasAPageThatSaysTheSame() {
        var pages = new HashSet<String>();
        problems.all().forEach(page -> pages.add(page.name() + " " + page.status() + " " + page.title()));

        assertThat(declared()).hasSizeGreaterThan(70).isSubsetOf(pages);
    }

    @Test
    void aPageSaysWhatItMeansAndWhatToDo() {
        assertThat(problems.all()).extracting(Problems.Page::name).doesNotHaveDuplicates();
        assertThat(problems.all()).allSatisfy(page -> {
            assertThat(page.meaning()).endsWith(".").hasSizeGreaterThan(20);
            assertThat(page.remedy()).endsWith(".").hasSizeGreaterThan(10);
        });
    }

    /** What is sent is held by the tests of limits. */
    @Test
    void aTypeThatIsNotOursIsShownAsItIsSent() {
        var type = "https://iana.org/assignments/http-problem-types#quota-exceeded";
        var page = problems.of("quota-exceeded").orElseThrow();

        assertThat(page.type()).isEqualTo(type);
        assertThat(problems.sample(page)).contains("\"type\": \"" + type + "\"");
        assertThat(problems.all())
                .filteredOn(one -> !one.equals(page))
                .allSatisfy(one -> assertThat(one.type()).isEqualTo("/docs/problems/" + one.name()));
    }

    private static Set<String> declared() {
        var declared = new HashSet<String>();
        for (var module : List.of("service-kit", "asset-service", "council-service", "engagement-service", "gateway")) {
            try (var files = Files.walk(Path.of("..", module))) {
                files.filter(file -> file.toString().endsWith(".java")
                                && file.toString().contains("/src/main/"))
                        .forEach(file -> addTypes(read(file), declared, file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return declared;
    }

    private static void addTypes(String code, Set<String> declared, Path file) {
        var types = TYPE.matcher(code).results().toList();
        assertThat(types).as("types that can be read in %s", file).hasSize((int)
                ANY.matcher(code).results().count());
        types.forEach(type -> declared.add(type.group(1) + " " + type.group(2) + " " + type.group(3)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
