package org.lgds.kit.openapi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class JavadocTest {

    @Test
    void theFirstSentenceIsTheSummaryAndTheOthersTheRest() {
        var javadoc = Javadoc.of("""
                 Lists version 1.0 of {@code x}; <b>all</b>
                 of it. Then more. And more.

                 @param dryRun writes
                   nothing, see {@link Rows}
                 @return what there is
                """);

        assertThat(Javadoc.summary(javadoc.text())).isEqualTo("Lists version 1.0 of x; all of it");
        assertThat(Javadoc.rest(javadoc.text())).isEqualTo("Then more. And more.");
        assertThat(javadoc.parameters()).containsExactly(entry("dryRun", "writes nothing, see Rows"));
    }

    @Test
    void ofAClassTheFirstParagraphIsForCallersAndWhereRulesAreWrittenForNobody() {
        var javadoc = Javadoc.of("""
                 A view (DOMAIN.md 3.5 to 3.7) of {@link Rows#most() all rows} and {@link Rows#value},
                 {@code gate:<id>}, a &lt; b.

                 <p>Kept apart, as the cache is small.
                """);

        assertThat(javadoc.lead()).isEqualTo("A view of all rows and value, gate:<id>, a < b.");
        assertThat(javadoc.text()).endsWith("as the cache is small.");
    }

    @Test
    void aNoteBecomesASentence() {
        assertThat(Javadoc.sentence("whose it is")).isEqualTo("Whose it is.");
        assertThat(Javadoc.sentence("Is it?")).isEqualTo("Is it?");
    }

    @Test
    void oneSentenceOrNoneHasNoRest() {
        assertThat(Javadoc.rest("Lists them.")).isEmpty();
        assertThat(Javadoc.of(null).text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/assets, '', /v1/assets",
        "v1/assets/, /{id}, /v1/assets/{id}",
        "/v1/a, '{code: [A-Z]{3,4}}/x', '/v1/a/{code}/x'",
        "/v1/a, '{secret}.ics', '/v1/a/{secret}.ics'"
    })
    void pathsAreWrittenAsTheDocumentDoes(String base, String own, String path) {
        assertThat(KeptJavadoc.path(base, own)).isEqualTo(path);
    }
}
