package org.lgds.kit.feed;

import java.util.List;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.kit.data.Scalars;

/**
 * Which copies of other services' data were filled once, up to where their topic then ended. The database remembers: from
 * then on a service is ready with its database alone, whatever becomes of Kafka. A migration that gives a copy a new column
 * forgets that it was filled, and what the inbox has of its topic: it is then filled anew, from the topic's beginning.
 */
@ApplicationScoped
public class FilledCopies {

    private final EntityManager entities;

    FilledCopies(EntityManager entities) {
        this.entities = entities;
    }

    boolean isFilled(String topic, int partition) {
        return QuarkusTransaction.requiringNew()
                .call(() -> !entities.createNativeQuery(
                                "select partition from copy_filled where topic = ?1 and partition = ?2")
                        .setParameter(1, topic)
                        .setParameter(2, partition)
                        .getResultList()
                        .isEmpty());
    }

    void filled(String topic, int partition, int partitions) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                        insert into copy_filled (topic, partition, partitions) values (?1, ?2, ?3)
                        on conflict (topic, partition) do nothing""")
                        .setParameter(1, topic)
                        .setParameter(2, partition)
                        .setParameter(3, partitions)
                        .executeUpdate());
    }

    /** Topics of which some partition was never read to its end. */
    public List<String> missing(List<String> topics) {
        if (topics.isEmpty()) {
            return topics;
        }
        var filled = QuarkusTransaction.requiringNew()
                .call(() -> Scalars.query(
                                entities,
                                "select topic from copy_filled group by topic having count(*) >= max(partitions)",
                                String.class)
                        .getResultList());
        return topics.stream().filter(topic -> !filled.contains(topic)).toList();
    }
}
