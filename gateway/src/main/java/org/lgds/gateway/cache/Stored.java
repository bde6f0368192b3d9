package org.lgds.gateway.cache;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import org.lgds.gateway.route.Caching;

/**
 * An answer that any anonymous caller may have.
 *
 * @param headers those of the answer, without what belongs to the one request that fetched it
 * @param at when it came, in milliseconds of the clock
 * @param ageThen its age when it came, in seconds
 * @param fresh how old it may be and be given without asking, in milliseconds
 * @param whileRevalidate how much older it may be while a newer one is fetched
 * @param ifError how much older it may be when there is none to be had
 */
record Stored(MultiMap headers, Buffer body, long at, long ageThen, long fresh, long whileRevalidate, long ifError) {

    private static final Set<String> ONE_REQUESTS = Set.of("traceparent", "age", "cache-status", "content-length");
    private static final Set<String> KEYED_BY =
            Set.of("authorization", "cookie", "accept", "accept-language", "accept-encoding");

    /** Whether an answer may be kept: it says so, and hangs on nothing but what requests are told apart by. */
    static boolean mayBe(int status, MultiMap headers) {
        var control = Directives.of(headers.getAll("Cache-Control"));
        return status == 200
                && !control.has("no-store")
                && !control.has("private")
                && (control.has("public") || control.has("s-maxage") || control.has("max-age"))
                && !headers.contains("Set-Cookie")
                && !headers.contains("Content-Encoding")
                && headers.getAll("Vary").stream()
                        .flatMap(line -> List.of(line.split(",")).stream())
                        .allMatch(name -> KEYED_BY.contains(name.strip().toLowerCase(Locale.ROOT)));
    }

    /** @param headers end-to-end ones */
    static Stored of(MultiMap headers, Buffer body, long now, Caching policy) {
        var kept = MultiMap.caseInsensitiveMultiMap();
        for (Map.Entry<String, String> header : headers) {
            if (!ONE_REQUESTS.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                kept.add(header.getKey(), header.getValue());
            }
        }
        var control = Directives.of(headers.getAll("Cache-Control"));
        var age = Directives.of(List.of("age=" + headers.get("Age"))).seconds("age");
        var lifetime = control.has("s-maxage") ? control.seconds("s-maxage") : control.seconds("max-age");
        var fresh = control.has("no-cache") ? 0 : Math.max(0, lifetime - age) * 1000;
        // RFC 9111, 5.2.2.10: s-maxage means proxy-revalidate too.
        var strict = control.has("must-revalidate")
                || control.has("proxy-revalidate")
                || control.has("s-maxage")
                || control.has("no-cache");
        return new Stored(
                kept,
                body,
                now,
                age,
                Math.max(fresh, policy.fresh().toMillis()),
                Math.max(
                        strict ? 0 : control.seconds("stale-while-revalidate") * 1000,
                        policy.staleWhileRevalidate().toMillis()),
                Math.max(
                        strict ? 0 : control.seconds("stale-if-error") * 1000,
                        policy.staleIfError().toMillis()));
    }

    /** The same, found to be still so by a 304 (RFC 9111, section 4.3.4). */
    Stored renewed(MultiMap newer, long now, Caching policy) {
        var merged = MultiMap.caseInsensitiveMultiMap().addAll(headers);
        newer.names().forEach(name -> merged.set(name, newer.getAll(name)));
        return of(merged, body, now, policy);
    }

    /** Whether it may go on being kept, by what it says now. */
    boolean mayStay() {
        return mayBe(200, headers);
    }

    boolean isFresh(long now) {
        return left(now) > 0;
    }

    boolean mayBeGivenWhileRevalidated(long now) {
        return left(now) + whileRevalidate > 0;
    }

    boolean mayBeGivenOnError(long now) {
        return left(now) + ifError > 0;
    }

    /** Milliseconds of freshness; negative when stale. */
    long left(long now) {
        return fresh - (now - at);
    }

    long age(long now) {
        return ageThen + (now - at) / 1000;
    }

    String etag() {
        return headers.get("ETag");
    }

    /** About what it takes of memory. */
    int bytes() {
        int bytes = 500 + body.length();
        for (Map.Entry<String, String> header : headers) {
            bytes += 100 + header.getKey().length() + header.getValue().length();
        }
        return bytes;
    }
}
