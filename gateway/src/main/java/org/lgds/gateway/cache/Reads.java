package org.lgds.gateway.cache;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.lgds.gateway.route.Giving;
import org.lgds.gateway.route.Onlooker;
import org.lgds.gateway.route.Route;
import org.lgds.kit.http.Door;

/**
 * Answers public reads of anonymous callers from what is kept of earlier ones, and lets one request to a service answer
 * many callers. Whoever shows a token or a cookie is none of its business.
 */
@ApplicationScoped
class Reads {

    /** After everyone who asks who is calling and whether they may. */
    private static final int BEFORE_FORWARDING = -50;

    private final Shelf shelf;
    private final Refreshing refreshing;
    private final Door door;
    private final Giving giving;
    private final Clock clock;
    private final ConcurrentMap<Key, Flight> flights = new ConcurrentHashMap<>();

    Reads(Shelf shelf, Refreshing refreshing, Door door, Giving giving) {
        this.shelf = shelf;
        this.refreshing = refreshing;
        this.door = door;
        this.giving = giving;
        this.clock = Clock.systemUTC();
    }

    void route(@Observes Router router) {
        router.get("/v1/*").order(BEFORE_FORWARDING).handler(this::read);
        router.head("/v1/*").order(BEFORE_FORWARDING).handler(this::read);
    }

    void read(RoutingContext routing) {
        Route route = routing.get(Route.KEY);
        if (route == null || !route.caching().shared() || !shelf.isThere()) {
            routing.next();
            return;
        }
        var visit = new Visit(routing, route, giving);
        if (!mayBeAnswered(routing.request().headers()) || shelf.isTooLong(visit.key())) {
            visit.goOn("fwd=bypass");
            return;
        }
        var now = clock.millis();
        var stored = shelf.get(visit.key());
        var anew = Directives.of(routing.request().headers().getAll("Cache-Control"))
                .has("no-cache");
        if (stored != null && !anew && stored.isFresh(now)) {
            visit.answer(stored, now, hit(stored, now));
        } else if (stored != null && !anew && stored.mayBeGivenWhileRevalidated(now)) {
            refreshing.refresh(visit, stored);
            visit.answer(stored, now, hit(stored, now));
        } else if (routing.request().method().name().equals("HEAD")) {
            visit.goOn("fwd=method");
        } else {
            fly(visit);
        }
    }

    static String hit(Stored stored, long now) {
        return "hit; ttl=" + Math.floorDiv(stored.left(now), 1000);
    }

    private static boolean mayBeAnswered(MultiMap headers) {
        return List.of(
                                "Authorization",
                                "Cookie",
                                "Range",
                                "If-Range",
                                "If-Match",
                                "If-Modified-Since",
                                "If-Unmodified-Since",
                                "Transfer-Encoding")
                        .stream()
                        .noneMatch(headers::contains)
                && announcesNoBytes(headers.get("Content-Length"))
                && !Directives.of(headers.getAll("Cache-Control")).has("no-store");
    }

    /** Java's client, up to 18, says so with each read. */
    private static boolean announcesNoBytes(String length) {
        return length == null || length.equals("0");
    }

    /** Joins who is on the way for the same, or goes. To be called as the visit's own connection must have it. */
    private void fly(Visit visit) {
        var own = new Flight(new ArrayDeque<>());
        var other = flights.putIfAbsent(visit.key(), own);
        if (other == null) {
            lead(visit, own);
        } else if (!other.join(visit)) {
            flights.remove(visit.key(), other);
            fly(visit);
        }
    }

    private void lead(Visit leader, Flight flight) {
        if (leader.isOver()) {
            land(leader, flight, Landing.EMPTY);
            return;
        }
        var routing = leader.routing();
        var stored = shelf.get(leader.key());
        leader.tell(stored == null ? "fwd=uri-miss" : "fwd=stale");
        var fetching = new Fetching(leader, stored, shelf, clock, landing -> land(leader, flight, landing));
        // However it ends: who waits must not wait for what never comes.
        routing.addEndHandler(end -> {
            fetching.end();
            land(leader, flight, Landing.EMPTY);
        });
        routing.put(Onlooker.KEY, fetching);
        routing.next();
    }

    private void land(Visit leader, Flight flight, Landing landing) {
        if (!flight.land()) {
            return;
        }
        flights.remove(leader.key(), flight);
        var now = clock.millis();
        switch (landing.kind()) {
            case BROUGHT -> {
                var status = landing.status() + "; collapsed";
                flight.early().forEach(visit -> visit.answer(landing.stored(), now, status));
                if (landing.forAll()) {
                    flight.later().forEach(visit -> visit.answer(landing.stored(), now, status));
                } else {
                    again(flight.later());
                }
            }
            case FAILED ->
                flight.all()
                        .forEach(visit -> visit.on(() -> {
                            if (!visit.isOver()) {
                                door.refuse(visit.routing(), landing.problem());
                            }
                        }));
            case NOT_SHARED -> flight.all().forEach(visit -> visit.goOn("fwd=bypass"));
            default -> again(flight.all());
        }
    }

    /** The first that is still there goes for the rest, all of whom came before it left. */
    private void again(List<Visit> waiting) {
        var rest = new ArrayDeque<>(waiting);
        rest.removeIf(Visit::isOver);
        var leader = rest.poll();
        if (leader == null) {
            return;
        }
        var flight = new Flight(rest);
        var other = flights.putIfAbsent(leader.key(), flight);
        if (other == null) {
            leader.soon(() -> lead(leader, flight));
        } else {
            waiting.forEach(visit -> visit.soon(() -> fly(visit)));
        }
    }
}
