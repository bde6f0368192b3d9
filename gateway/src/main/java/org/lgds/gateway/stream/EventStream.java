package org.lgds.gateway.stream;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ThreadPoolExecutor;

import io.quarkus.logging.Log;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import org.lgds.gateway.log.EventLog;
import org.lgds.gateway.log.LoggedEvent;
import org.lgds.gateway.log.Successions;
import org.lgds.gateway.log.Tail;
import org.lgds.gateway.log.View;

/**
 * One client's stream. It remembers a position and writes only while the client takes: from what the tail has at hand if
 * the client keeps up, else from the log, a page at a time, so that a slow client costs no more than a page. Everything
 * here happens on the context of its connection.
 */
final class EventStream {

    private static final int RETRY_READ_MILLIS = 1_000;

    private final Vertx vertx;
    private final Context context;
    private final HttpServerResponse response;
    private final EventLog log;
    private final Tail tail;
    private final ThreadPoolExecutor reads;
    private final View asked;
    private final Runnable onNew = this::wake;

    /** What was asked for, of that what may be seen now that councils follow whom they follow. */
    private View view;

    private Successions successions;

    /** Of all up to here the client has what it may see, or it is on its way. */
    private long position;

    private Iterator<LoggedEvent> page;
    private long pageReadTo;
    private Runnable reading;
    private boolean failing;
    private boolean pumping;
    private boolean ended;
    private long heartbeat = -1;
    private long expiry = -1;
    private Runnable onEnd = () -> {};

    EventStream(
            Vertx vertx, HttpServerResponse response, EventLog log, Tail tail, ThreadPoolExecutor reads, View view) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.response = response;
        this.log = log;
        this.tail = tail;
        this.reads = reads;
        this.asked = view;
        this.view = view;
    }

    void start(Buffer opening, long after, long heartbeatMillis, Optional<Instant> expiresAt, Runnable whenEnded) {
        position = after;
        onEnd = whenEnded;
        response.drainHandler(drained -> pump());
        heartbeat = vertx.setPeriodic(heartbeatMillis, beat -> beat());
        expiresAt.ifPresent(at -> {
            var left = Math.max(1, at.toEpochMilli() - System.currentTimeMillis());
            expiry = vertx.setTimer(left, due -> end("the token has expired; resume with a new one"));
        });
        tail.add(onNew);
        response.write(opening);
        pump();
    }

    /** Says goodbye; the client resumes after the last event it has. */
    void end(String reason) {
        context.runOnContext(now -> {
            if (ended) {
                return;
            }
            finish();
            response.end(ServerSentEvent.mark(position, reason));
        });
    }

    private void wake() {
        context.runOnContext(now -> pump());
    }

    /** A write may call the drain handler, and so this, before it returns: only the outermost call goes on. */
    private void pump() {
        if (!pumping) {
            pumping = true;
            try {
                writeWhatMayGo();
            } finally {
                pumping = false;
            }
        }
    }

    private void writeWhatMayGo() {
        while (!ended && reading == null && !response.writeQueueFull()) {
            if (page != null) {
                writeFromPage();
                continue;
            }
            var recent = tail.recent();
            if (position >= recent.upTo()) {
                return;
            }
            follow(recent.successions());
            if (position >= recent.after()) {
                writeFrom(recent);
            } else {
                readPage(recent.upTo());
            }
        }
    }

    /** Who takes over from a council in the midst of a stream sees from then on what that council would. */
    private void follow(Successions newest) {
        if (newest != successions) {
            successions = newest;
            view = asked.with(newest);
        }
    }

    private void writeFrom(Tail.Recent recent) {
        var events = recent.events();
        for (var i = firstAfter(recent); i < events.size() && !response.writeQueueFull(); i++) {
            position = events.get(i).position();
            if (view.shows(events.get(i))) {
                response.write(ServerSentEvent.of(events.get(i)));
            }
        }
    }

    private int firstAfter(Tail.Recent recent) {
        var low = 0;
        var high = recent.events().size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (recent.events().get(middle).position() > position) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private void writeFromPage() {
        if (page.hasNext()) {
            var event = page.next();
            position = event.position();
            response.write(ServerSentEvent.of(event));
        } else {
            position = pageReadTo;
            page = null;
        }
    }

    /** Waits for its turn among all streams that read the log; a page is short, so each comes again soon. */
    private void readPage(long upTo) {
        var after = position;
        var wanted = view;
        reading = () -> {
            try {
                var read = log.page(after, upTo, wanted);
                context.runOnContext(now -> take(read));
            } catch (SQLException | RuntimeException | Error e) {
                context.runOnContext(now -> readAgainSoon(e));
            }
        };
        reads.execute(reading);
    }

    private void take(EventLog.Page read) {
        reading = null;
        failing = false;
        if (ended) {
            return;
        }
        if (read.pruned() > position) {
            position = read.pruned();
            response.write(ServerSentEvent.reset(position));
        } else {
            page = read.events().iterator();
            pageReadTo = read.readTo();
        }
        pump();
    }

    private void readAgainSoon(Throwable failure) {
        if (!failing) {
            Log.warnf("A stream waits for the log: %s", failure);
        }
        failing = true;
        vertx.setTimer(RETRY_READ_MILLIS, again -> {
            reading = null;
            pump();
        });
    }

    private void beat() {
        if (!response.writeQueueFull()) {
            response.write(ServerSentEvent.mark(position, ""));
        }
    }

    /** The connection has ended, or the stream on it. */
    void finish() {
        if (!ended) {
            ended = true;
            tail.remove(onNew);
            if (reading != null) {
                reads.remove(reading);
            }
            vertx.cancelTimer(heartbeat);
            vertx.cancelTimer(expiry);
            onEnd.run();
        }
    }
}
