package org.lgds.gateway.cache;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.gateway.instance.Attempts;
import org.lgds.gateway.instance.Upstreams;
import org.lgds.gateway.route.HeaderRules;

/** Fetches the newer of what was just given as it was; once at a time for each, for nobody in particular. */
@ApplicationScoped
class Refreshing {

    private final Shelf shelf;
    private final Upstreams upstreams;
    private final Vertx vertx;
    private final Clock clock = Clock.systemUTC();
    private final Set<Key> running = ConcurrentHashMap.newKeySet();

    Refreshing(Shelf shelf, Upstreams upstreams, Vertx vertx) {
        this.shelf = shelf;
        this.upstreams = upstreams;
        this.vertx = vertx;
    }

    void refresh(Visit visit, Stored stored) {
        if (!running.add(visit.key())) {
            return;
        }
        var headers = MultiMap.caseInsensitiveMultiMap();
        HeaderRules.forward(visit.routing().request(), headers);
        shelf.ask(headers, stored);
        var attempts = upstreams.to(visit.route().service());
        attempts.next(HttpMethod.GET, visit.key().uri())
                .compose(request -> answer(request, headers, visit, stored, attempts))
                .onFailure(failure -> {
                    attempts.failed();
                    Log.infof("%s could not be refreshed: %s", visit.route().name(), failure.getMessage());
                })
                .onComplete(end -> {
                    attempts.done();
                    running.remove(visit.key());
                });
    }

    /** Within the time that the service may stay silent, as nobody waits for more. */
    private Future<Void> answer(
            HttpClientRequest request, MultiMap headers, Visit visit, Stored stored, Attempts attempts) {
        var timer = vertx.setTimer(visit.route().timeout().toMillis(), due -> request.reset());
        // Failures come with the answer; reset, it would log one as well that has no other place.
        request.exceptionHandler(broken -> {});
        request.headers().addAll(headers);
        return request.send()
                .compose(answer -> {
                    attempts.answered();
                    return keep(request, answer, visit, stored);
                })
                .onComplete(end -> vertx.cancelTimer(timer));
    }

    private Future<Void> keep(HttpClientRequest request, HttpClientResponse answer, Visit visit, Stored stored) {
        var key = visit.key();
        var headers = MultiMap.caseInsensitiveMultiMap();
        HeaderRules.answer(answer.headers(), headers);
        var policy = visit.route().caching();
        if (answer.statusCode() == 304) {
            var renewed = stored.renewed(headers, clock.millis(), policy);
            if (renewed.mayStay()) {
                shelf.put(key, renewed);
            } else {
                shelf.remove(key);
            }
            return answer.end();
        }
        if (answer.statusCode() >= 500) {
            return answer.end();
        }
        if (!Stored.mayBe(answer.statusCode(), answer.headers()) || shelf.isTooLong(answer, key)) {
            shelf.remove(key);
            request.reset();
            return Future.succeededFuture();
        }
        var room = shelf.takeRoom(answer);
        if (room.isEmpty()) {
            request.reset();
            return Future.succeededFuture();
        }
        return collect(request, answer, headers, visit).onComplete(end -> shelf.giveBack(room.getAsLong()));
    }

    private Future<Void> collect(HttpClientRequest request, HttpClientResponse answer, MultiMap headers, Visit visit) {
        var key = visit.key();
        Promise<Void> kept = Promise.promise();
        var body = Buffer.buffer();
        answer.exceptionHandler(kept::tryFail);
        answer.handler(piece -> {
            body.appendBuffer(piece);
            if (body.length() > shelf.longest()) {
                shelf.tooLong(key);
                kept.tryComplete();
                request.reset();
            }
        });
        answer.endHandler(end -> {
            if (kept.tryComplete()) {
                shelf.put(
                        key,
                        Stored.of(headers, body, clock.millis(), visit.route().caching()));
            }
        });
        return kept.future();
    }
}
