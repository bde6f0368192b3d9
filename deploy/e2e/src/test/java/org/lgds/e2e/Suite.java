package org.lgds.e2e;

import java.nio.file.Path;

import org.lgds.local.LocalStack;
import org.lgds.local.Options;
import org.lgds.local.Ports;
import org.lgds.local.api.Api;
import org.lgds.local.sample.Sample;

/** The whole suite, started once for all tests on free ports and on data of their own; it ends with the JVM. */
final class Suite {

    static final LocalStack STACK = start();
    static final Api API = new Api(STACK.gateway(), STACK.realm());
    static final Sample SAMPLE = new Sample(STACK);

    private Suite() {}

    private static LocalStack start() {
        var home = Path.of(System.getProperty("lgds.home")).toAbsolutePath().normalize();
        var stack = LocalStack.start(Options.of(home)
                .withData(Path.of(System.getProperty("lgds.data")))
                .withPrograms(home.resolve("deploy/local/target/programs"))
                .withPorts(Ports.free())
                .withRestarts(0)
                .withReset());
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
        return stack;
    }
}
