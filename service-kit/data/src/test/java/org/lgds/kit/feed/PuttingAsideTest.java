package org.lgds.kit.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.lgds.kit.event.DeadLetters;
import org.lgds.kit.test.RealKafka;
import org.lgds.kit.test.Topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whatever a record holds, it is put aside once, and nothing waits behind it: neither its partition nor the outbox. */
@QuarkusTest
@TestProfile(RealKafka.class)
class PuttingAsideTest {

    private final String key = UUID.randomUUID().toString();

    @Inject
    Listener listener;

    @Inject
    Deliveries deliveries;

    @Inject
    DeadLetters deadLetters;

    @Inject
    Replay replay;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @Test
    void aReasonQuotesNothingThatCannotBeSent() {
        send(key, "{\"what\":\"a\\u0000b\"}", headers());
        lawful();

        var letter = letters().received(1, key).get(0);
        assertThat(Topic.header(letter, "lgds_reason")).isNotBlank().matches("\\P{Cntrl}{1,1000}");
        assertThat(letter.value()).isEqualTo("{\"what\":\"a\\u0000b\"}");
    }

    @Test
    void aHeaderThatTheDatabaseCannotHoldIsPutAsideAsItIs() {
        var headers = headers();
        headers.put("ce_id", "a\0b" + key);
        send(key, "{\"what\":\"x\"}", headers);
        lawful();

        var letter = letters().received(1, key).get(0);
        assertThat(Topic.header(letter, "ce_id")).isEqualTo("a\0b" + key);
    }

    @Test
    void textThatTheDatabaseCannotHoldIsPutAsideWithoutIt() {
        send(key, "{\"what\":\"a\0b\"}", headers());
        lawful();

        var letter = withoutContent();
        assertThat(letter.value()).isNull();
        assertThat(Topic.header(letter, "lgds_reason")).isNotBlank();
    }

    @Test
    void whatIsTooBigForALetterIsReplayedFromWhereItIs() {
        send(key, "{\"what\":\"never %s\",\"more\":\"%s\"}".formatted(key, "x".repeat(1_500_000)), headers());
        lawful();
        withoutContent();

        listener.mend("never " + key);
        assertThat(replay.replay().handled()).isGreaterThanOrEqualTo(1);
        assertThat(listener.heard(key)).containsExactly("lawful", "never " + key);
    }

    @Test
    void whatFailsAgainKeepsThePlaceOfTheRecord() {
        send(key, "{not json", headers());
        lawful();
        letters().received(1, key);
        assertThat(replay.replay().putAsideAgain()).isGreaterThanOrEqualTo(1);

        assertThat(letters().received(2, key))
                .extracting(
                        letter -> Topic.header(letter, "lgds_partition") + "@" + Topic.header(letter, "lgds_offset"))
                .containsOnly(place());
    }

    @Test
    void whatIsReadAgainIsPutAsideOnce() {
        for (var offset : List.of(1, 1, 2)) {
            var record = new ConsumerRecord<>("lgds.gadgets", 0, offset, key, "{not json");
            assertThat(deliveries.hand(record)).isFalse();
        }

        assertThat(letters().received(2, key))
                .extracting(letter -> Topic.header(letter, "lgds_offset"))
                .containsExactly("1", "2");
    }

    @Test
    void aHeaderOfTheRecordDoesNotPassForTheLetters() {
        QuarkusTransaction.requiringNew()
                .run(() -> deadLetters.add(
                        key,
                        Map.of("lgds_offset", "9", "lgds_without_content", "true"),
                        Map.of("lgds_offset", "7"),
                        "x"));

        var letter = letters().received(1, key).get(0);
        assertThat(Topic.header(letter, "lgds_offset")).isEqualTo("7");
        assertThat(Topic.header(letter, "lgds_without_content")).isNull();
    }

    /** What comes behind it is heard. */
    private void lawful() {
        send(key, "{\"what\":\"lawful\"}", headers());
        await().untilAsserted(() -> assertThat(listener.heard(key)).containsExactly("lawful"));
    }

    private ConsumerRecord<String, String> withoutContent() {
        var place = place();
        return letters()
                .received(
                        1,
                        letter -> Topic.header(letter, "lgds_without_content") != null
                                && place.equals(Topic.header(letter, "lgds_partition") + "@"
                                        + Topic.header(letter, "lgds_offset")))
                .get(0);
    }

    /** Where the first record of the key is. */
    private String place() {
        var record = new Topic(servers, "lgds.gadgets").received(1, key).get(0);
        return record.partition() + "@" + record.offset();
    }

    private Topic letters() {
        return new Topic(servers, deadLetters.topic());
    }

    private void send(String key, String data, Map<String, String> headers) {
        new Topic(servers, "lgds.gadgets").send(key, data, headers);
    }

    private static Map<String, String> headers() {
        return new HashMap<>(Map.of(
                "ce_id", UUID.randomUUID().toString(),
                "ce_source", "/elsewhere",
                "ce_type", "org.lgds.gadget.happened.v1",
                "ce_sequence", "1"));
    }
}
