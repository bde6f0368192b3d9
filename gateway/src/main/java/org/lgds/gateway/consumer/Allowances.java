package org.lgds.gateway.consumer;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

/**
 * Who has used how much. What is remembered of a partition is forgotten only when all of it has come back, when
 * forgetting changes nothing; so whoever asks little is remembered for seconds, and nobody gets a fresh quota by waiting
 * for others to push theirs out.
 *
 * <p>As many partitions are remembered as are configured. Those that come then are not turned away and push nobody out:
 * they share, addresses with their neighbours (the /16 of IPv4, the /32 of IPv6, in 256 groups). To come to that, an
 * attacker must ask from new addresses faster than their requests come back, and then shares with its own neighbours,
 * while whoever is remembered notices nothing.
 *
 * <p>All of it is of this instance of the gateway and its life: instances do not tell each other.
 */
final class Allowances {

    /** Else a bucket that is full at once would be made anew for each request. */
    private static final long SHORTEST = Duration.ofSeconds(1).toNanos();

    private final int most;
    private final TimeMeter clock;
    private final Cache<Partition, Bucket> buckets;

    Allowances(int most, TimeMeter clock) {
        this.most = most;
        this.clock = clock;
        this.buckets = Caffeine.newBuilder()
                // Its upkeep is less work than to wake another thread for it.
                .executor(Runnable::run)
                .ticker(clock::currentTimeNanos)
                .expireAfter(Expiry.writing((Partition partition, Bucket bucket) -> untilFull(bucket)))
                .build();
    }

    /** Takes one request, or nothing if any of the policies is spent. */
    Taken take(Partition partition, Terms terms) {
        var taken = new Taken[1];
        // Inside, so that the time to its end is told anew and it cannot end between being found and being spent.
        buckets.asMap().compute(home(partition, terms), (key, known) -> {
            var bucket = known == null ? terms.full(clock) : known;
            taken[0] = Taken.from(bucket, terms);
            return bucket;
        });
        return taken[0];
    }

    /** What {@link #take} would come to; nothing is taken. */
    Taken look(Partition partition, Terms terms) {
        var known = buckets.getIfPresent(home(partition, terms));
        return Taken.possible(known == null ? terms.full(clock) : known, terms);
    }

    /** Undoes a {@link #take}: another partition had nothing left, so the request is not served. */
    void giveBack(Partition partition, Terms terms) {
        buckets.asMap().computeIfPresent(home(partition, terms), (key, bucket) -> {
            bucket.addTokens(1);
            return bucket;
        });
    }

    /** How many are remembered, give or take those about to be forgotten. */
    long size() {
        return buckets.estimatedSize();
    }

    private Partition home(Partition partition, Terms terms) {
        return buckets.estimatedSize() < most || buckets.getIfPresent(partition) != null
                ? partition
                : partition.shared(terms);
    }

    private static Duration untilFull(Bucket bucket) {
        var nanos = bucket.asVerbose().getAvailableTokens().getDiagnostics().calculateFullRefillingTime();
        return Duration.ofNanos(Math.max(SHORTEST, nanos));
    }
}
