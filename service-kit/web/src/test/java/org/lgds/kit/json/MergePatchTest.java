package org.lgds.kit.json;

import java.io.IOException;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The examples of RFC 7396, appendix A. */
class MergePatchTest {

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"a":"b"}             | {"a":"c"}                 | {"a":"c"}
            {"a":"b"}             | {"b":"c"}                 | {"a":"b","b":"c"}
            {"a":"b"}             | {"a":null}                | {}
            {"a":"b","b":"c"}     | {"a":null}                | {"b":"c"}
            {"a":["b"]}           | {"a":"c"}                 | {"a":"c"}
            {"a":"c"}             | {"a":["b"]}               | {"a":["b"]}
            {"a":{"b":"c"}}       | {"a":{"b":"d","c":null}}  | {"a":{"b":"d"}}
            {"a":[{"b":"c"}]}     | {"a":[1]}                 | {"a":[1]}
            ["a","b"]             | ["c","d"]                 | ["c","d"]
            {"a":"b"}             | ["c"]                     | ["c"]
            {"a":"foo"}           | null                      | null
            {"a":"foo"}           | "bar"                     | "bar"
            {"e":null}            | {"a":1}                   | {"e":null,"a":1}
            [1,2]                 | {"a":"b","c":null}        | {"a":"b"}
            {}                    | {"a":{"bb":{"ccc":null}}} | {"a":{"bb":{}}}
            """)
    void aPatchSaysWhatDiffers(String target, String patch, String result) throws IOException {
        assertThat(new MergePatch(json.readTree(patch)).applyTo(json.readTree(target)))
                .isEqualTo(json.readTree(result));
    }

    @Test
    void theTargetIsLeftAlone() throws IOException {
        var target = json.readTree("{\"a\":{\"b\":1}}");
        new MergePatch(json.readTree("{\"a\":{\"b\":2}}")).applyTo(target);
        assertThat(target).isEqualTo(json.readTree("{\"a\":{\"b\":1}}"));
    }

    @Test
    void aBodyIsAPatchAsItStands() throws IOException {
        assertThat(json.readValue("{\"a\":null}", MergePatch.class).document())
                .isEqualTo(json.readTree("{\"a\":null}"));
    }
}
