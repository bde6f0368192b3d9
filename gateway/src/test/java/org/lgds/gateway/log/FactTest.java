package org.lgds.gateway.log;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FactTest {

    @Test
    void anEventMayBeAboutAllCouncils() throws Exception {
        var codes = codes(382);
        var fact = Fact.of(record(Map.of("ce_audience", "council:" + codes, "ce_councils", codes)));

        assertThat(fact.councils()).hasSize(382);
        assertThat(fact.audience().readers()).hasSize(383).contains("council:BAA", "lgds");
    }

    @Test
    void asManyNamesAreReadAsFit() throws Exception {
        var names = IntStream.range(0, 8_000).mapToObj(i -> "a").collect(Collectors.joining(","));

        assertThat(Fact.of(record(Map.of("ce_audience", "party:" + names)))
                        .audience()
                        .readers())
                .hasSize(8_001);
        assertThatThrownBy(() -> Fact.of(record(Map.of("ce_councils", codes(6_000)))))
                .isInstanceOf(Fact.Unreadable.class);
    }

    /** Each would fail the whole transaction, again and again. */
    @ParameterizedTest
    @MethodSource("toTheDatabase")
    void whatTheDatabaseCannotHoldIsUnreadable(String header, String value) {
        assertThatThrownBy(() -> Fact.of(record(Map.of(header, value)))).isInstanceOf(Fact.Unreadable.class);
    }

    static Stream<Arguments> toTheDatabase() {
        return Stream.of(
                Arguments.of("ce_time", "+999999999-01-01T00:00:00Z"),
                Arguments.of("ce_time", "-5000-01-01T00:00:00Z"),
                Arguments.of("ce_time", "0000-01-01T00:00:00+18:00"),
                Arguments.of("ce_time", "9999-12-31T23:59:59-18:00"),
                Arguments.of("ce_id", "\uD83D\uDE80".repeat(400)),
                Arguments.of("ce_subject", "\uD83D\uDE80".repeat(400)));
    }

    @Test
    void aTimeIsKeptInUtc() throws Exception {
        assertThat(Fact.of(record(Map.of("ce_time", "2026-11-30T20:00:00+17:00")))
                        .time())
                .hasToString("2026-11-30T03:00Z");
    }

    private static String codes(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "" + (char) ('B' + i / 676 % 26) + (char) ('A' + i / 26 % 26) + (char) ('A' + i % 26))
                .collect(Collectors.joining(","));
    }

    private static ConsumerRecord<byte[], byte[]> record(Map<String, String> given) {
        var headers = new HashMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", "1",
                "ce_source", "/asset-service",
                "ce_type", "org.lgds.asset.listed.v1",
                "ce_subject", "a1",
                "ce_time", "2026-04-01T09:30:00Z",
                "ce_sequence", "3",
                "ce_audience", "public"));
        headers.putAll(given);
        var record = new ConsumerRecord<byte[], byte[]>("lgds.assets", 0, 0, null, "{}".getBytes(UTF_8));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }
}
