package org.lgds.bench.gateway;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.lgds.bench.Goals;
import org.lgds.bench.Settings;
import org.lgds.bench.Table;
import org.lgds.bench.gateway.Rounds.Case;
import org.lgds.bench.gateway.Rounds.Cost;

/** What it costs the gateway to refuse a request, beside what it costs to serve a good one. */
record RefusalBench(Proxy gateway, Requests requests, Settings settings, Goals goals) {

    private static final String READ = "a good read";
    private static final String WRITE = "a good write";
    private static final String TOKEN = "a bad token";
    private static final String PATH = "a bad path";
    private static final String BODY = "a bad body";

    void run() throws Exception {
        var cases = new ArrayList<>(List.of(
                new Case(READ, gateway, requests.reads()),
                new Case(TOKEN, gateway, requests.badTokens()),
                new Case(PATH, gateway, requests.badPaths()),
                new Case(WRITE, gateway, requests.writes()),
                new Case(BODY, gateway, requests.badBodies())));
        cases.removeIf(each -> !isAnsweredAsItMust(each));
        var costs = Rounds.of(settings).run(cases);
        Table.head("request", "CPU of it", "of that of a good one", "a second");
        costs.forEach((name, cost) ->
                Table.row(name, "%.1f µs".formatted(cost.micros()), share(costs, name), cost.perSecond()));
        for (var refused : List.of(TOKEN, PATH, BODY)) {
            if (costs.containsKey(refused)) {
                goals.atMost("cost of refusing " + refused + ", of that of a good one", share(costs, refused), 1.0);
            }
        }
    }

    private static double share(Map<String, Cost> costs, String name) {
        var good = name.equals(WRITE) || name.equals(BODY) ? WRITE : READ;
        return costs.get(name).micros() / costs.get(good).micros();
    }

    /** What passes though it is bad is a goal that was missed; there is no cost of refusing it. */
    private boolean isAnsweredAsItMust(Case each) {
        var asked = each.next().apply(new SplittableRandom(1));
        try {
            var status = Wire.probe(gateway.port(), asked);
            if (status != asked.status()) {
                goals.missed(each.name(), "answered " + asked.status(), "answered " + status);
            }
            return status == asked.status();
        } catch (IOException e) {
            throw new IllegalStateException(each.name() + " was not answered", e);
        }
    }
}
