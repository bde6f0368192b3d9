package org.lgds.gateway.consumer;

import io.github.bucket4j.Bucket;

/**
 * What came of asking for one request.
 *
 * @param granted false if a policy is spent; nothing was taken then
 * @param left what each policy of the terms has left, in their order
 * @param delay nanoseconds until a request will be granted; 0 if this one was
 */
record Taken(Terms terms, boolean granted, long[] left, long delay) {

    static Taken from(Bucket bucket, Terms terms) {
        var result = bucket.asVerbose().tryConsumeAndReturnRemaining(1);
        var probe = result.getValue();
        return new Taken(
                terms,
                probe.isConsumed(),
                result.getDiagnostics().getAvailableTokensPerEachBandwidth(),
                probe.getNanosToWaitForRefill());
    }

    /** What asking would come to; nothing is taken. */
    static Taken possible(Bucket bucket, Terms terms) {
        var result = bucket.asVerbose().estimateAbilityToConsume(1);
        var probe = result.getValue();
        return new Taken(
                terms,
                probe.canBeConsumed(),
                result.getDiagnostics().getAvailableTokensPerEachBandwidth(),
                probe.getNanosToWaitForRefill());
    }
}
