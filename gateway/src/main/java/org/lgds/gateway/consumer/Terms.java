package org.lgds.gateway.consumer;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.BucketListener;
import io.github.bucket4j.MathType;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.SynchronizedBucket;

/** Policies that are spent together: a request is taken from each of them or from none. */
final class Terms {

    private static final long DAY = Duration.ofDays(1).toSeconds();

    private final List<Policy> policies;
    private final String field;

    /** One for all buckets, which else would hold their own. */
    private final BucketConfiguration configuration;

    private Terms(List<Policy> policies) {
        this.policies = policies;
        this.field = policies.stream().map(Policy::item).collect(Collectors.joining(", "));
        var builder = BucketConfiguration.builder();
        for (var policy : policies) {
            builder.addLimit(limit ->
                    limit.capacity(policy.quota()).refillGreedy(policy.quota(), Duration.ofSeconds(policy.window())));
        }
        this.configuration = builder.build();
    }

    /** A burst and a day, each named with this prefix; of several instances each grants its part, and one at least. */
    static Terms of(String prefix, long burst, Duration window, long day, int instances) {
        return new Terms(List.of(
                new Policy(prefix + "burst", part(burst, instances), window.toSeconds()),
                new Policy(prefix + "day", part(day, instances), DAY)));
    }

    private static long part(long quota, int instances) {
        return Math.max(1, quota / instances);
    }

    Bucket full(TimeMeter clock) {
        return new SynchronizedBucket(configuration, MathType.INTEGER_64_BITS, clock, BucketListener.NOPE);
    }

    List<Policy> policies() {
        return policies;
    }

    /** The items of {@code RateLimit-Policy}. */
    String field() {
        return field;
    }
}
