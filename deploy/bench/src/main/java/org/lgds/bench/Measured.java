package org.lgds.bench;

/**
 * What a closed loop of clients got.
 *
 * @param perSecond answers a second, all clients together
 * @param p50 median time of an answer, in microseconds
 * @param p99 99th percentile, in microseconds
 */
public record Measured(double perSecond, long p50, long p99) {}
