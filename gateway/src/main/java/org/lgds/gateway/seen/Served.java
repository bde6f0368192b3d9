package org.lgds.gateway.seen;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * One request and what came of it; nothing of what was asked for but its route, as paths and queries may hold secrets.
 *
 * @param log tells the line from other logs
 * @param time when it came
 * @param route its route's name
 * @param status of the answer; 0 where the caller left before there was one
 * @param complete false where caller or service left before the end of the answer
 * @param consumer who called
 * @param bytes of the answer's body
 * @param ms from the request's head to the answer's end
 * @param instance which instance of the service answered, if one was asked
 * @param cache what the cache did (RFC 9211), if it was asked
 * @param trace id of the trace
 * @param address of the caller, only where configured
 */
@JsonPropertyOrder({
    "log",
    "time",
    "route",
    "method",
    "status",
    "complete",
    "consumer",
    "bytes",
    "ms",
    "instance",
    "cache",
    "trace",
    "address"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
record Served(
        String log,
        Instant time,
        String route,
        String method,
        int status,
        boolean complete,
        String consumer,
        long bytes,
        double ms,
        String instance,
        String cache,
        String trace,
        String address) {}
