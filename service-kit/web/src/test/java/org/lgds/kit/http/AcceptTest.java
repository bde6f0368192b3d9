package org.lgds.kit.http;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AcceptTest {

    private static final List<String> DOWNLOADS = List.of("text/csv", "application/x-ndjson");

    @Test
    void whoSaysNothingTakesAnything() {
        assertThat(Accept.of(List.of()).takes("application/json")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " , ,",
                "application/json",
                "APPLICATION/Json",
                "application/*",
                "*/*",
                "text/html|application/json",
                ", application/json ,",
                "json, application/json",
                "text/html, application/json;q=0.1",
                "application/*;q=0, application/json",
                "application/json;charset=utf-16",
                "application/json ; a=\"b,c;\\\"q=0\" ; Q=1.000",
                "application/json;v=2;q=0, */*",
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2"
            })
    void jsonWillDo(String lines) {
        assertThat(accept(lines).takes("application/json")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "json",
                "*",
                "*/json",
                "text/html",
                "application/jsons",
                "application/problem+json",
                "text/html;profile=application/json",
                "text/html;a=\", application/json\"",
                "application/json;q=0",
                "*/*, application/json;q=0.0",
                "application/*, application/json;q=0",
                "application/json;q=-1",
                "application/json;q=2",
                "application/json;q=nine",
                "nonsense"
            })
    void jsonWillNotDo(String lines) {
        assertThat(accept(lines).takes("application/json")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "'' > text/csv",
                "*/* > text/csv",
                "application/* > application/x-ndjson",
                "text/csv;q=0.5, application/x-ndjson > application/x-ndjson",
                "application/x-ndjson, */* > application/x-ndjson",
                "application/x-ndjson, text/csv > text/csv",
                "*/*, text/csv;q=0 > application/x-ndjson"
            })
    void theBestLikedOfSeveralFormsIsChosen(String lines, String form) {
        assertThat(accept(lines).best(DOWNLOADS)).contains(form);
    }

    @Test
    void ofFormsThatNobodyTakesNoneIsBest() {
        assertThat(accept("application/json, text/*;q=0").best(DOWNLOADS)).isEmpty();
    }

    private static Accept accept(String lines) {
        return Accept.of(Arrays.asList(lines.split("[|]")));
    }
}
