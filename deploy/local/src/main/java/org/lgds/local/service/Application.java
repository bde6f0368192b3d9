package org.lgds.local.service;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lgds.local.StackFailure;
import org.lgds.local.process.HttpProbe;
import org.lgds.local.process.Launch;
import org.lgds.local.process.LogFile;
import org.lgds.local.process.Part;

/**
 * One of the suite's own Quarkus applications, told everything by ordinary Quarkus settings.
 *
 * @param heap the JVM's options for it
 */
public record Application(
        String name,
        StartCache starts,
        Set<String> needs,
        Path module,
        List<String> heap,
        int port,
        int managementPort,
        Map<String, String> settings,
        LogFile log)
        implements Part {

    @Override
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Another instance of it, on ports of its own. */
    public Application beside(String other, int itsPort, int itsManagementPort) {
        var own = new HashMap<>(settings);
        own.put("QUARKUS_HTTP_PORT", Integer.toString(itsPort));
        own.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(itsManagementPort));
        return new Application(
                other, starts, needs, module, heap, itsPort, itsManagementPort, Map.copyOf(own), log.beside(other));
    }

    public URI uri() {
        return URI.create(address());
    }

    @Override
    public void requireBuilt() {
        if (Files.notExists(jar())) {
            throw new StackFailure(name + " is not built: there is no " + jar()
                    + ". Build it with deploy/run, or: mvn -DskipTests package");
        }
    }

    @Override
    public void prepare() {
        starts.prepare(name, program(), log);
    }

    /** A run that can, leaves behind what the cache of the next start is made of. */
    @Override
    public Launch launch() {
        return Launch.of(starts.command(name, program()), settings);
    }

    @Override
    public boolean isReady() {
        return HttpProbe.isOk(URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready"));
    }

    @Override
    public boolean mendAfterFailedStart(int exitCode) {
        return starts.drop(name, program(), exitCode);
    }

    private StartCache.Program program() {
        return new StartCache.Program(heap, jar());
    }

    private Path jar() {
        return module.resolve("target/quarkus-app/quarkus-run.jar");
    }
}
