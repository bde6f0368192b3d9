package org.lgds.gateway.cache;

import java.time.Clock;
import java.util.function.Consumer;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import org.lgds.gateway.route.HeaderRules;
import org.lgds.gateway.route.Onlooker;
import org.lgds.kit.problem.Problem;

/**
 * Looks on as the request that goes for many is answered: what may be kept is read whole, without waiting for its client,
 * and given to all; anything else goes to that client alone.
 */
final class Fetching implements Onlooker {

    private final Visit leader;
    private final Stored stored;
    private final Shelf shelf;
    private final Clock clock;
    private final Consumer<Landing> land;
    private long room;
    private boolean over;

    Fetching(Visit leader, Stored stored, Shelf shelf, Clock clock, Consumer<Landing> land) {
        this.leader = leader;
        this.stored = stored;
        this.shelf = shelf;
        this.clock = clock;
        this.land = land;
    }

    @Override
    public void asking(MultiMap headers) {
        shelf.ask(headers, stored);
    }

    @Override
    public boolean takes(HttpClientResponse answer, Rest rest) {
        var now = clock.millis();
        if (answer.statusCode() == 304 && stored != null) {
            answer.handler(nothing -> {});
            renew(stored.renewed(endToEnd(answer), now, leader.route().caching()), now);
            return true;
        }
        if (answer.statusCode() >= 500 && stored != null && stored.mayBeGivenOnError(now)) {
            giveStale(now, "; fwd-status=" + answer.statusCode());
            rest.letGo();
            return true;
        }
        if (!Stored.mayBe(answer.statusCode(), answer.headers()) || shelf.isTooLong(answer, leader.key())) {
            if (answer.statusCode() < 500) {
                shelf.remove(leader.key());
            }
            land.accept(Landing.NOT_SHARED);
            return tellsThatItIsKnown(answer, rest, now);
        }
        var taken = shelf.takeRoom(answer);
        if (taken.isEmpty()) {
            land.accept(Landing.NOT_SHARED);
            return tellsThatItIsKnown(answer, rest, now);
        }
        room = taken.getAsLong();
        collect(answer, rest);
        return true;
    }

    /** The service was asked for all of it, as it might be kept; who has it already need not get it again for that. */
    private boolean tellsThatItIsKnown(HttpClientResponse answer, Rest rest, long now) {
        if (answer.statusCode() != 200 || !leader.knows(answer.getHeader("ETag"))) {
            return false;
        }
        var known =
                Stored.of(endToEnd(answer), Buffer.buffer(), now, leader.route().caching());
        leader.answer(known, now, stored == null ? "fwd=uri-miss" : "fwd=stale");
        rest.letGo();
        return true;
    }

    /** The leader's request is over, however it ended. What it has not brought by then is not read whole any more. */
    void end() {
        over = true;
        giveBack();
    }

    private void giveBack() {
        shelf.giveBack(room);
        room = 0;
    }

    private void collect(HttpClientResponse answer, Rest rest) {
        var body = Buffer.buffer();
        answer.handler(piece -> {
            body.appendBuffer(piece);
            if (body.length() > shelf.longest()) {
                answer.pause().handler(null).endHandler(null).exceptionHandler(null);
                shelf.tooLong(leader.key());
                giveBack();
                land.accept(Landing.NOT_SHARED);
                rest.passOn(body);
            }
        });
        answer.exceptionHandler(broken -> {
            if (!giveStaleIfAny()) {
                rest.brokenOff(broken);
            }
        });
        answer.endHandler(end -> {
            if (!over) {
                bring(
                        Stored.of(
                                endToEnd(answer),
                                body,
                                clock.millis(),
                                leader.route().caching()),
                        stored == null ? "fwd=uri-miss; stored" : "fwd=stale; fwd-status=200; stored");
            }
        });
    }

    /** What is still so need not be for all any more: then it is for who asked alone. */
    private void renew(Stored renewed, long now) {
        if (renewed.mayStay()) {
            bring(renewed, "fwd=stale; fwd-status=304; stored");
        } else {
            shelf.remove(leader.key());
            land.accept(Landing.NOT_SHARED);
            leader.answer(renewed, now, "fwd=stale; fwd-status=304");
        }
    }

    private void bring(Stored fetched, String status) {
        shelf.put(leader.key(), fetched);
        // It is on the shelf; how long its first caller takes to take it is another matter.
        giveBack();
        var now = clock.millis();
        land.accept(Landing.brought(fetched, status, fetched.isFresh(now)));
        leader.answer(fetched, now, status);
    }

    @Override
    public boolean answersInstead(Problem problem) {
        if (giveStaleIfAny()) {
            return true;
        }
        land.accept(Landing.failed(problem));
        return false;
    }

    private boolean giveStaleIfAny() {
        var now = clock.millis();
        if (stored == null || !stored.mayBeGivenOnError(now)) {
            return false;
        }
        giveStale(now, "");
        return true;
    }

    private void giveStale(long now, String detail) {
        var status = Reads.hit(stored, now) + "; detail=stale-if-error" + detail;
        land.accept(Landing.brought(stored, status, true));
        leader.answer(stored, now, status);
    }

    private static MultiMap endToEnd(HttpClientResponse answer) {
        var headers = MultiMap.caseInsensitiveMultiMap();
        HeaderRules.answer(answer.headers(), headers);
        return headers;
    }
}
