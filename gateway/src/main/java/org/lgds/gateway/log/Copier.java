package org.lgds.gateway.log;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import io.quarkus.logging.Log;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * Copies the facts topics, and who follows whom, into the log for as long as this instance is the one that may; each event
 * exactly once.
 */
final class Copier implements Runnable {

    private static final long PRUNE_EVERY = Duration.ofHours(1).toNanos();

    private final DataSource database;
    private final Map<String, Object> kafka;
    private final EventSettings settings;
    private final Runnable onNew;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private String lastFailure;
    private volatile long waitingSince;

    Copier(DataSource database, Map<String, Object> kafka, EventSettings settings, Runnable onNew) {
        this.database = database;
        this.kafka = kafka;
        this.settings = settings;
        this.onNew = onNew;
    }

    @Override
    public void run() {
        while (isRunning()) {
            try (var writer = LogWriter.tryTake(database, settings.councils())) {
                if (writer == null) {
                    waitingSince = 0;
                } else {
                    copy(writer);
                }
            } catch (SQLException | KafkaException e) {
                waits();
                tell(e);
            } catch (RuntimeException | Error e) {
                // Nobody else would begin it again, nor notice that this thread has ended.
                waits();
                Log.error("Copying failed and begins again", e);
            }
            pause();
        }
    }

    void stop() {
        stopped.countDown();
    }

    /**
     * How long, in seconds, the oldest event that is to be copied has waited, or copying has failed; 0 when there is neither,
     * and while another instance copies.
     */
    double waiting() {
        var since = waitingSince;
        return since == 0 ? 0 : Math.max(0, System.currentTimeMillis() - since) / 1000.0;
    }

    private void waits() {
        if (waitingSince == 0) {
            waitingSince = System.currentTimeMillis();
        }
    }

    private void copy(LogWriter writer) throws SQLException {
        Log.info("This instance copies events");
        var prunedAt = System.nanoTime() - PRUNE_EVERY;
        try (var topics = new CopiedTopics(kafka, settings)) {
            while (isRunning()) {
                var records = topics.poll(writer::nextOffset);
                waitingSince = oldest(records.values());
                if (writer.write(records)) {
                    onNew.run();
                }
                if (System.nanoTime() - prunedAt >= PRUNE_EVERY && !writer.prune(settings.retention())) {
                    prunedAt = System.nanoTime();
                }
                if (lastFailure != null) {
                    Log.info("Copying goes on");
                    lastFailure = null;
                }
            }
        }
    }

    /** When the oldest of records was sent, by the clocks of those who did and of our own; 0 if there are none. */
    private static long oldest(Collection<List<ConsumerRecord<byte[], byte[]>>> records) {
        return records.stream()
                .flatMap(List::stream)
                .mapToLong(record -> Math.min(record.timestamp(), System.currentTimeMillis()))
                .map(sent -> Math.max(sent, 1))
                .min()
                .orElse(0);
    }

    /** Once for a row of the same failures: a broker may be away for hours. */
    private void tell(Exception e) {
        if (!e.toString().equals(lastFailure)) {
            Log.warnf("Copying waits: %s", e);
        }
        lastFailure = e.toString();
    }

    private boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void pause() {
        try {
            stopped.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            stop();
        }
    }
}
