package org.lgds.bench.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

import org.lgds.bench.ClosedLoop;
import org.lgds.bench.Settings;

/** What requests cost, case after case and that several times over, so that what else the machine does is shared by all. */
record Rounds(int clients, int requests, int warmUps) {

    private static final int ROUNDS = 4;
    /** Rounds of requests before those that count: a JVM compiles what is busy until some 400,000 were answered. */
    private static final int WARM_UPS = 25;

    static Rounds of(Settings settings) {
        return new Rounds(settings.clients(), settings.requests(), WARM_UPS);
    }

    /** For what a warm JVM has little to learn of. */
    Rounds withWarmUps(int fewer) {
        return new Rounds(clients, requests, fewer);
    }

    /** Requests of one kind to one proxy. */
    record Case(String name, Proxy proxy, Function<SplittableRandom, Asked> next) {}

    /**
     * What a request of a case came to.
     *
     * @param micros processor time of the proxy, in microseconds
     * @param perSecond how many all clients together got answered in a second
     */
    record Cost(double micros, double perSecond) {}

    /** How many requests a case has, the warm-up included. */
    int perCase() {
        return clients * requests * (warmUps + 1 + ROUNDS);
    }

    /** By the cases' names. */
    Map<String, Cost> run(List<Case> cases) throws Exception {
        for (var each : cases) {
            new ClosedLoop(clients, 0, warmUps * requests).run(() -> client(each));
        }
        for (var each : cases) {
            // Not counted: what the gateway remembered of tokens in its own warm-up is over a minute old by now, and
            // what it
            // then does for the first time is compiled again.
            once(each);
        }
        var costs = new LinkedHashMap<String, Cost>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var each : cases) {
                costs.merge(each.name(), once(each), Rounds::sum);
            }
        }
        costs.replaceAll((name, sum) -> new Cost(sum.micros() / ROUNDS, sum.perSecond() / ROUNDS));
        return costs;
    }

    private Cost once(Case each) throws Exception {
        var before = Cpu.micros(each.proxy().pid());
        var perSecond =
                new ClosedLoop(clients, 0, requests).run(() -> client(each)).perSecond();
        var used = Cpu.micros(each.proxy().pid()) - before;
        return new Cost((double) used / (clients * requests), perSecond);
    }

    private static Cost sum(Cost one, Cost other) {
        return new Cost(one.micros() + other.micros(), one.perSecond() + other.perSecond());
    }

    private static Wire client(Case each) {
        return new Wire(each.proxy().port(), each.next());
    }
}
