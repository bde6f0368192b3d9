package org.lgds.kit.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.kit.problem.Problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What is read as a body is read alike as an item of a batch, which is a tree first, and as what a patch makes. */
class JsonReadingTest {

    enum Colour {
        BLUE
    }

    record Part(int count, Long most, boolean whole) {}

    record Thing(
            LocalDate day,
            Instant time,
            UUID id,
            Colour colour,
            BigDecimal weight,
            Double share,
            Boolean shared,
            Set<Integer> services,
            List<Part> parts) {}

    private static JsonReading reading;

    @BeforeAll
    static void make() {
        var json = new ObjectMapper().registerModule(new JavaTimeModule());
        new JsonRules().customize(json);
        reading = new JsonReading(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"day\": 1}",
                "{\"day\": [2026, 1, 1], \"time\": \"1\", \"id\": \"\", \"colour\": \"blue \"}",
                "{\"time\": 1.5, \"weight\": \"\", \"share\": 1e400, \"shared\": 1}",
                "{\"weight\": 1e400, \"shared\": \"\"}",
                "{\"services\": [1, 1]}",
                "{\"services\": [1, \"\", 2147483648]}",
                "{\"parts\": [{\"count\": 2147483648, \"most\": 9223372036854775808, \"whole\": 1}]}",
                "{\"parts\": [{\"count\": 1e400, \"most\": 2, \"whole\": true}], \"other\": {}}",
                "{\"parts\": [{\"count\": 2, \"most\": 2.5, \"whole\": \"true\"}, 7]}"
            })
    void whatIsRefusedInABodyIsRefusedInAnItemWithTheSamePointers(String text) {
        var body = catchThrowableOfType(Problem.class, () -> body(text));
        var item = catchThrowableOfType(Problem.class, () -> item(text));

        assertThat(body.type().name()).isEqualTo("invalid-request");
        assertThat(item.body(null)).isEqualTo(body.body(null));
    }

    @Test
    void everyFaultIsTold() {
        var problem = catchThrowableOfType(
                Problem.class,
                () -> body(
                        "{\"day\": 1, \"id\": \"\", \"parts\": [{\"count\": \"1\", \"most\": true, \"whole\": 0}]}"));

        assertThat(problem.body(null).get("errors"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(5);
    }

    @Test
    void aNumberOfAnItemIsAsExactAsThatOfABody() throws IOException {
        var text = "{\"weight\": 0.12345678901234567890123}";

        assertThat(body(text).weight()).isEqualByComparingTo("0.12345678901234567890123");
        assertThat(item(text)).isEqualTo(body(text));
    }

    @Test
    void aKeyThatIsThereTwiceIsNamedInAnItemToo() {
        var problem = catchThrowableOfType(Problem.class, () -> item("{\"parts\": [{\"count\": 1, \"count\": 2}]}"));

        assertThat(problem.body(null)).extractingByKey("errors").asString().contains("/parts/0/count", "twice");
    }

    @Test
    void whatFitsIsRead() throws IOException {
        var text = "{\"day\": \"2026-01-01\", \"time\": \"2026-01-01T09:30:00+01:00\", \"colour\": \"blue\","
                + " \"weight\": 1.5, \"share\": 2, \"shared\": false, \"services\": [2, 1],"
                + " \"parts\": [{\"count\": 1e3, \"most\": 9223372036854775807, \"whole\": true}]}";

        assertThat(item(text)).isEqualTo(body(text));
        assertThat(body(text).parts()).containsExactly(new Part(1000, Long.MAX_VALUE, true));
    }

    private static Thing body(String text) throws IOException {
        return (Thing) reading.read(new ByteArrayInputStream(text.getBytes(UTF_8)), reading.type(Thing.class));
    }

    private static Thing item(String text) {
        return reading.read(reading.item(text), Thing.class);
    }
}
