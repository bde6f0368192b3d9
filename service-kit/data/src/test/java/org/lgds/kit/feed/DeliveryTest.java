package org.lgds.kit.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeliveryTest {

    @Test
    void aHeaderWithoutAValueIsLeftOut() {
        var record = new ConsumerRecord<>("lgds.gadgets", 0, 0, "key", "{}");
        record.headers().add("ce_id", "1".getBytes(UTF_8)).add("ce_type", null);
        var delivery = Delivery.of(record, new ObjectMapper());
        assertThat(delivery.headers()).containsOnlyKeys("ce_id");
        assertThatThrownBy(delivery::type).isInstanceOf(UnreadableEvent.class);
    }
}
