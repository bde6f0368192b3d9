package org.lgds.bench.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;

import org.lgds.bench.Goals;
import org.lgds.bench.Settings;
import org.lgds.bench.Table;
import org.lgds.bench.gateway.Rounds.Case;
import org.lgds.bench.gateway.Rounds.Cost;

/** What a request costs the gateway beside what it costs the other proxies. */
record CostBench(Proxy gateway, List<Proxy> peers, Issuer issuer, Requests requests, Settings settings, Goals goals) {

    static final String MANY = "1,000 tokens";
    static final String NEW = "a new token each";

    private static final double OF_NGINX = 2.0;
    private static final double OF_HAPROXY = 0.8;
    private static final double OF_HAPROXY_NEW = 2.3;
    private static final double OF_SPRING = 0.15;

    /** Each token has to be signed first, and all else is compiled by then. */
    private static final int WARM_UPS_NEW = 5;

    void run() throws Exception {
        var rounds = Rounds.of(settings);
        var all = new ArrayList<>(List.of(gateway));
        all.addAll(peers);
        head(MANY);
        var many = rounds.run(cases(all, proxy -> requests.reads()));
        show(many);
        goal(many, Proxy.NGINX, MANY, OF_NGINX);
        goal(many, Proxy.HAPROXY, MANY, OF_HAPROXY);
        goal(many, Proxy.SPRING, MANY, OF_SPRING);
        // These look at no token.
        all.removeIf(proxy -> Set.of(Proxy.NGINX, Proxy.VERTX).contains(proxy.name()));
        var few = rounds.withWarmUps(WARM_UPS_NEW);
        var tokens = issuer.tokens("new-", few.perCase());
        head(NEW);
        var fresh = few.run(cases(all, proxy -> requests.readsBy(tokens)));
        show(fresh);
        goal(fresh, Proxy.HAPROXY, NEW, OF_HAPROXY_NEW);
    }

    private static List<Case> cases(List<Proxy> proxies, Function<Proxy, Function<SplittableRandom, Asked>> next) {
        return proxies.stream()
                .map(proxy -> new Case(proxy.name(), proxy, next.apply(proxy)))
                .toList();
    }

    private static void head(String tokens) {
        Table.head("proxy, " + tokens, "CPU of a request", "the gateway's share of it", "a second");
    }

    private static void show(Map<String, Cost> costs) {
        var own = costs.get(Proxy.GATEWAY).micros();
        costs.forEach((name, cost) ->
                Table.row(name, "%.1f µs".formatted(cost.micros()), own / cost.micros(), cost.perSecond()));
    }

    private void goal(Map<String, Cost> costs, String peer, String tokens, double most) {
        if (costs.containsKey(peer)) {
            var share = costs.get(Proxy.GATEWAY).micros() / costs.get(peer).micros();
            goals.atMost("of the cost of " + peer + ", " + tokens, share, most);
        }
    }
}
