package org.lgds.gateway.log;

import java.util.UUID;

import org.apache.kafka.clients.admin.TopicDescription;

/** A partition of one topic, and not of another one made later under its name. */
record PartitionId(UUID topicId, String topic, int number) {

    static PartitionId of(TopicDescription topic, int number) {
        var id = topic.topicId();
        return new PartitionId(
                new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits()), topic.name(), number);
    }
}
