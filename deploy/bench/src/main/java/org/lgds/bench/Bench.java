package org.lgds.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.lgds.bench.catalogue.CatalogueBench;
import org.lgds.bench.councils.CouncilsBench;
import org.lgds.bench.engagements.EngagementsBench;
import org.lgds.bench.gateway.GatewayBench;
import org.lgds.local.LocalStack;
import org.lgds.local.Options;
import org.lgds.local.Ports;
import org.lgds.local.StackFailure;
import org.lgds.local.service.Applications;

/** The main program behind deploy/bench/run: starts what is measured on data of its own, measures, stops it. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) {
        try {
            var home = Path.of(System.getProperty("lgds.home")).toAbsolutePath();
            var name = arguments[0];
            var settings = Settings.parse(List.of(arguments).subList(1, arguments.length));
            if (name.equals("gateway")) {
                new GatewayBench(home, settings).run();
                return;
            }
            var options = Options.of(home)
                    .withData(home.resolve("deploy/bench/target/stack"))
                    .withPorts(Ports.free())
                    .withWithout(Set.of(Applications.GATEWAY))
                    .withOptimised()
                    .withReset();
            try (var stack = LocalStack.start(options)) {
                Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
                switch (name) {
                    case "councils" -> new CouncilsBench(stack, settings).run();
                    case "engagements" -> new EngagementsBench(stack, settings).run();
                    default -> new CatalogueBench(stack, settings).run();
                }
                if (settings.held()) {
                    System.out.println("\nThe stack is held; end it with Ctrl-C.");
                    Thread.currentThread().join();
                }
            }
        } catch (StackFailure e) {
            System.err.println("\ndeploy/bench/run: " + e.getMessage());
            System.exit(1);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }
}
