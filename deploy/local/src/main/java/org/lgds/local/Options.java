package org.lgds.local;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * What a stack is started with.
 *
 * @param home the checkout, with the built modules
 * @param data everything the stack keeps
 * @param programs where PostgreSQL and Keycloak are unpacked; stacks may share it
 * @param only the parts to start; empty for all
 * @param without parts not to start
 * @param running how the suite's own applications are run
 * @param restarts how often in a row a process that dies is started again
 */
public record Options(
        Path home,
        Path data,
        Path programs,
        Ports ports,
        Set<String> only,
        Set<String> without,
        boolean reset,
        Running running,
        int restarts,
        PrintStream out) {

    private static final int RESTARTS = 5;

    /** The whole stack on the ordinary ports, its data in {@code .lgds} of the checkout. */
    public static Options of(Path home) {
        var data = home.resolve(".lgds");
        return new Options(
                home,
                data,
                data.resolve("programs"),
                Ports.shifted(0),
                Set.of(),
                Set.of(),
                false,
                Running.usual(),
                RESTARTS,
                System.out);
    }

    /** The checkout around the working folder. */
    public static Path findHome() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("deploy/keycloak/lgds-realm.json"))) {
                return folder;
            }
        }
        throw new StackFailure("The working folder is not inside a checkout of the suite.");
    }

    /** Everything in another folder, the unpacked programs too. */
    public Options withData(Path folder) {
        return new Options(
                home, folder, folder.resolve("programs"), ports, only, without, reset, running, restarts, out);
    }

    public Options withPrograms(Path folder) {
        return new Options(home, data, folder, ports, only, without, reset, running, restarts, out);
    }

    public Options withPorts(Ports other) {
        return new Options(home, data, programs, other, only, without, reset, running, restarts, out);
    }

    public Options withOnly(Set<String> parts) {
        return new Options(home, data, programs, ports, parts, without, reset, running, restarts, out);
    }

    public Options withWithout(Set<String> parts) {
        return new Options(home, data, programs, ports, only, parts, reset, running, restarts, out);
    }

    public Options withReset() {
        return new Options(home, data, programs, ports, only, without, true, running, restarts, out);
    }

    public Options withoutReset() {
        return new Options(home, data, programs, ports, only, without, false, running, restarts, out);
    }

    public Options withRunning(Running other) {
        return new Options(home, data, programs, ports, only, without, reset, other, restarts, out);
    }

    public Options withOptimised() {
        return withRunning(running.withOptimised());
    }

    public Options withRestarts(int most) {
        return new Options(home, data, programs, ports, only, without, reset, running, most, out);
    }

    public Options withOut(PrintStream stream) {
        return new Options(home, data, programs, ports, only, without, reset, running, restarts, stream);
    }

    boolean wants(String part) {
        return (only.isEmpty() || only.contains(part)) && !without.contains(part);
    }
}
