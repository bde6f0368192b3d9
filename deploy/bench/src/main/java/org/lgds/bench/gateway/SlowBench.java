package org.lgds.bench.gateway;

import org.lgds.bench.ClosedLoop;
import org.lgds.bench.Goals;
import org.lgds.bench.Measured;
import org.lgds.bench.Settings;
import org.lgds.bench.Table;

/** What others notice of a thousand connections that never come to the end of a request. */
record SlowBench(Proxy gateway, Requests requests, Settings settings, Goals goals) {

    private static final int SLOW = 1_000;
    private static final int ROUNDS = 4;
    /** So that it takes longer than a slow one is borne with. */
    private static final int LONGER = 50;

    private static final double MOST = 1.2;

    void run() throws Exception {
        Measured without = null;
        Measured with = null;
        var thrownOut = 0;
        for (int round = 0; round < ROUNDS; round++) {
            without = better(without, others());
            try (var slow = new SlowConnections(gateway.port(), SLOW)) {
                with = better(with, others());
                thrownOut += slow.thrownOut();
            }
        }
        Table.head("reads, 1,000 tokens", "p50", "p99", "slow connections closed by the gateway");
        Table.row("alone", Table.ms(without.p50()), Table.ms(without.p99()), "");
        Table.row("beside 1,000 slow connections", Table.ms(with.p50()), Table.ms(with.p99()), thrownOut);
        goals.atMost("p99 beside 1,000 slow connections, of that alone", (double) with.p99() / without.p99(), MOST);
    }

    private Measured others() throws Exception {
        return new ClosedLoop(2, settings.requests(), LONGER * settings.requests())
                .run(() -> new Wire(gateway.port(), requests.reads()));
    }

    /** What else the machine did in a round says nothing of the gateway. */
    private static Measured better(Measured one, Measured other) {
        return one == null || other.p99() < one.p99() ? other : one;
    }
}
