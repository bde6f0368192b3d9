package org.lgds.kit.event;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends the outbox to Kafka, oldest first, at least once and in order. One instance of a service relays at a time (an
 * advisory lock, not {@code skip locked}). It remembers no position: what was sent is deleted, so a late commit cannot be
 * skipped; after a failed send it throws the producer away and begins again with the oldest row. The producer itself never
 * gives a row up: one that did would let the rows behind it go first. Only what Kafka will never take, as it is too big or
 * cannot be read, is kept apart, so that the rest goes on.
 */
@ApplicationScoped
public class OutboxRelay {

    /** Any number, the same for all instances; advisory locks are per database. */
    private static final long LOCK = 7_311_204_118L;

    /** How long it waits until a batch is acknowledged before it begins again. */
    private static final int PATIENCE_MS = 20_000;

    private static final int MAX_PAUSE_MS = 5_000;

    private final DataSource database;
    private final OutboxRows outbox;
    private final Topics topics;
    private final KafkaSettings settings;
    private final Map<String, Object> kafka;
    private final Semaphore woken = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private volatile boolean stopping;
    private boolean topicsCreated;
    private Producer<String, String> producer;

    OutboxRelay(
            DataSource database,
            OutboxRows outbox,
            Topics topics,
            KafkaSettings settings,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.database = database;
        this.outbox = outbox;
        this.topics = topics;
        this.settings = settings;
        this.kafka = kafka;
    }

    /** After what loads data at the start, so that a new topic is not found empty for long. */
    void start(@Observes @Priority(3000) StartupEvent event) {
        if (settings.enabled()) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wake();
        thread.join(PATIENCE_MS);
    }

    /** There is something to send. */
    void wake() {
        woken.release();
    }

    private void run() {
        long pause = settings.poll().toMillis();
        while (!stopping) {
            try {
                relay();
                pause = settings.poll().toMillis();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            } catch (SQLException | ExecutionException | TimeoutException | RuntimeException | Error e) {
                // Errors too: nobody else would begin it again, nor notice that this thread has ended.
                Log.warnf("The outbox waits, next try in %d ms: %s", pause, e);
                closeProducer();
                pause = Math.min(pause * 2, MAX_PAUSE_MS);
            }
            await(pause);
        }
        closeProducer();
    }

    private void await(long millis) {
        try {
            if (woken.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                woken.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }

    /** Sends all there is, in batches. */
    void relay() throws SQLException, InterruptedException, ExecutionException, TimeoutException {
        if (!topicsCreated) {
            topics.create();
            topicsCreated = true;
        }
        int sent;
        do {
            sent = relayBatch();
        } while (sent == settings.batch() && !stopping);
    }

    private int relayBatch() throws SQLException, InterruptedException, ExecutionException, TimeoutException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var rows = isLocked(connection)
                        ? outbox.oldest(connection, settings.batch())
                        : List.<OutboxRows.Waiting>of();
                if (!rows.isEmpty()) {
                    for (var refused : send(rows).entrySet()) {
                        outbox.refuse(connection, refused.getKey(), refused.getValue());
                    }
                    outbox.delete(connection, rows);
                }
                connection.commit();
                return rows.size();
            } catch (SQLException
                    | InterruptedException
                    | ExecutionException
                    | TimeoutException
                    | RuntimeException
                    | Error e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static boolean isLocked(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            var result = lock.executeQuery();
            return result.next() && result.getBoolean(1);
        }
    }

    /**
     * Starts every send, then waits for all of them, within the time that the server lets a transaction be idle: the lock
     * is then still ours.
     *
     * @return why Kafka will never take some of them, by their ids
     */
    private Map<Long, String> send(List<OutboxRows.Waiting> rows)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (producer == null) {
            producer = newProducer();
        }
        var deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS);
        var refused = new HashMap<Long, String>();
        var sends = new LinkedHashMap<OutboxRows.Waiting, Future<?>>();
        for (var row : rows) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("Kafka takes the records too slowly");
            }
            try {
                sends.put(row, producer.send(record(row)));
            } catch (JsonProcessingException e) {
                refused.put(row.id(), "its headers cannot be read: " + e.getOriginalMessage());
            }
        }
        for (var send : sends.entrySet()) {
            try {
                send.getValue().get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RecordTooLargeException)) {
                    throw e;
                }
                refused.put(send.getKey().id(), e.getCause().getMessage());
            }
        }
        refused.forEach((id, reason) -> Log.errorf("Put into outbox_refused: %d: %s", id, reason));
        return refused;
    }

    private static ProducerRecord<String, String> record(OutboxRows.Waiting row) throws JsonProcessingException {
        var record = new ProducerRecord<>(row.topic(), row.key(), row.payload());
        row.readHeaders().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private Producer<String, String> newProducer() {
        var config = new HashMap<>(kafka);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MS / 4);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS / 4);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
    }

    /** At once: what is under way is sent again by its successor. */
    private void closeProducer() {
        if (producer != null) {
            try {
                producer.close(Duration.ZERO);
            } catch (KafkaException e) {
                Log.debug("The producer did not close cleanly", e);
            }
            producer = null;
        }
    }
}
