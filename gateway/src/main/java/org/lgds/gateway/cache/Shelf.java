package org.lgds.gateway.cache;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientResponse;
import jakarta.enterprise.context.ApplicationScoped;

/** What is kept, within its bounds, and what is known to be too long to be. */
@ApplicationScoped
class Shelf {

    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final long size;
    private final long longest;
    private final Cache<Key, Stored> answers;
    private final AtomicLong incoming = new AtomicLong();
    private final Cache<Key, Boolean> tooLong;

    Shelf(CacheSettings settings, MeterRegistry meters) {
        this.size = settings.size().asLongValue();
        this.longest = settings.longest().asLongValue();
        this.answers = Caffeine.newBuilder()
                .maximumWeight(size)
                .weigher((Key key, Stored stored) -> key.bytes() + stored.bytes())
                .recordStats()
                .build();
        // Keys are as long as callers make them; what is remembered of them takes no more than one answer would.
        this.tooLong = Caffeine.newBuilder()
                .maximumWeight(longest)
                .weigher((Key key, Boolean yes) -> 100 + key.bytes())
                .expireAfterWrite(FORGOTTEN_AFTER)
                .build();
        CaffeineCacheMetrics.monitor(meters, answers, "lgds.gateway.cache");
        meters.gauge("lgds.gateway.cache.incoming", incoming);
    }

    boolean isThere() {
        return size > 0;
    }

    long longest() {
        return longest;
    }

    Stored get(Key key) {
        return answers.getIfPresent(key);
    }

    void put(Key key, Stored stored) {
        answers.put(key, stored);
    }

    void remove(Key key) {
        answers.invalidate(key);
    }

    boolean isTooLong(Key key) {
        return tooLong.getIfPresent(key) != null;
    }

    /** By its announced length, which is remembered. */
    boolean isTooLong(HttpClientResponse answer, Key key) {
        var length = answer.getHeader("Content-Length");
        var too = length != null && (length.length() > 18 || Long.parseLong(length) > longest);
        if (too) {
            tooLong(key);
        }
        return too;
    }

    /**
     * Room for an answer that is about to be read, as much again as for all that is kept.
     *
     * @return how much was taken, to be given back by {@link #giveBack}; nothing where there is none left
     */
    OptionalLong takeRoom(HttpClientResponse answer) {
        var length = answer.getHeader("Content-Length");
        var room = length == null ? longest : Long.parseLong(length);
        if (incoming.addAndGet(room) <= size) {
            return OptionalLong.of(room);
        }
        giveBack(room);
        return OptionalLong.empty();
    }

    void giveBack(long room) {
        incoming.addAndGet(-room);
    }

    void tooLong(Key key) {
        tooLong.put(key, true);
        remove(key);
    }

    /** Asks for all of it, plain, or for whether what is kept is still so. */
    void ask(MultiMap headers, Stored stored) {
        headers.remove("If-None-Match").set("Accept-Encoding", "identity");
        if (stored != null && stored.etag() != null) {
            headers.set("If-None-Match", stored.etag());
        }
    }
}
