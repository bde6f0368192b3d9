package org.lgds.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.lgds.local.data.DataFolder;
import org.lgds.local.kafka.Kafka;
import org.lgds.local.keycloak.Keycloak;
import org.lgds.local.postgres.Databases;
import org.lgds.local.postgres.Postgres;
import org.lgds.local.process.Leftovers;
import org.lgds.local.process.Part;
import org.lgds.local.process.Processes;
import org.lgds.local.process.Restarts;
import org.lgds.local.process.Supervised;
import org.lgds.local.service.Applications;

/** The running stack. For tests too: start it with free ports and a data folder of its own, and close it. */
public final class LocalStack implements AutoCloseable {
    private final Options options;
    private final Progress progress;
    private final DataFolder data;
    private final Processes processes;
    private final Parts parts;
    private final List<List<Supervised>> groups = new ArrayList<>();
    private final Map<String, Supervised> byName = new LinkedHashMap<>();
    private final Restarting restarting;
    private final CompletableFuture<StackFailure> failure = new CompletableFuture<>();
    private boolean closed;

    private LocalStack(Options options, DataFolder data, Processes processes) {
        this.options = options;
        this.data = data;
        this.processes = processes;
        this.progress = new Progress(options.out());
        this.restarting = new Restarting(progress, new Restarts(options.restarts()), failure);
        this.parts = Parts.of(options, data, processes);
        for (var group : parts.groups()) {
            groups.add(group.stream()
                    .filter(part -> options.wants(part.name()))
                    .map(this::supervised)
                    .toList());
        }
    }

    /** Starts the stack and returns when every part is ready; if one fails, says why and leaves nothing running. */
    public static LocalStack start(Options options) {
        var stack = prepare(options);
        stack.startAll();
        return stack;
    }

    /** Everything that can be refused, before anything is thrown away or started. */
    static LocalStack prepare(Options options) {
        requireNoBuild(options);
        var data = DataFolder.hold(options.data().toAbsolutePath().normalize());
        var processes = new Processes();
        try {
            if (options.reset()) {
                data.requireResettable();
            }
            var left = Leftovers.end(data.path());
            if (left > 0) {
                new Progress(options.out())
                        .note("earlier run", left + " processes of it were still there and were ended");
            }
            var stack = new LocalStack(options, data, processes);
            stack.requireStartable();
            if (options.reset()) {
                data.reset();
                // Its passwords are gone with the data.
                stack = new LocalStack(options, data, processes);
            }
            stack.byName.values().forEach(one -> one.part().requireReadable());
            return stack;
        } catch (RuntimeException e) {
            processes.close();
            data.close();
            throw e;
        }
    }

    public Ports ports() {
        return options.ports();
    }

    /** Where a part is reached: a URL, or host and port for PostgreSQL and Kafka. */
    public String address(String name) {
        return find(name).part().address();
    }

    public URI gateway() {
        return parts.applications().gateway().uri();
    }

    public URI realm() {
        return parts.keycloak().realm();
    }

    /** The file that holds the password of Keycloak's administrator, whole and as any working folder can use it. */
    public Path keycloakPassword() {
        return parts.keycloak().passwordFile();
    }

    public Databases databases() {
        return parts.postgres().databases();
    }

    /** True unless some part was left out. */
    public boolean isWhole() {
        return names().containsAll(List.of(
                Postgres.NAME,
                Kafka.NAME,
                Keycloak.NAME,
                Applications.ASSET,
                Applications.COUNCIL,
                Applications.ENGAGEMENT,
                Applications.GATEWAY));
    }

    public Collection<String> names() {
        return Collections.unmodifiableSet(byName.keySet());
    }

    public boolean isReady(String name) {
        var one = find(name);
        return one.isAlive() && one.part().isReady();
    }

    public long pid(String name) {
        return find(name).pid();
    }

    /** Ends a part at once, as a crash would. It stays down until it is started again. */
    public void kill(String name) {
        find(name).kill();
    }

    /** Asks a part to end and waits until it has. It stays down until it is started again. */
    public void stop(String name) {
        find(name).stop();
    }

    /** Starts a part that was killed or stopped, and waits until it is ready. */
    public void start(String name) {
        find(name).start();
    }

    /** Starts another instance of a service, which is a part of its own from then on, and waits until it is ready. */
    public void startBeside(String service, String name, int port, int managementPort) {
        groups.add(List.of(supervised(parts.applications().service(service).beside(name, port, managementPort))));
        start(name);
    }

    /** Waits until the stack fails or is closed, which is the end without a failure. */
    public void await() {
        var reason = failure.join();
        if (reason != null) {
            throw reason;
        }
    }

    /** Stops everything in order. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        failure.complete(null);
        processes.refuseNew();
        for (var i = groups.size() - 1; i >= 0; i--) {
            groups.get(i).parallelStream().forEach(this::stop);
        }
        processes.close();
        data.close();
    }

    void startAll() {
        try {
            new Starting(progress, byName.values(), failure).run();
        } catch (StackFailure e) {
            var reason = failure.getNow(e);
            close();
            throw reason != null ? reason : new StackFailure("Stopped while starting.");
        }
    }

    private static void requireNoBuild(Options options) {
        try {
            if (!Checkout.use(options.home())) {
                throw new StackFailure("The checkout is being built. Start again when that is done.");
            }
        } catch (IOException e) {
            throw new StackFailure("Builds cannot be kept away from " + options.home() + ": " + e, e);
        }
    }

    private void requireStartable() {
        byName.values().forEach(one -> one.part().requireBuilt());
        options.ports().requireFree(byName.keySet().stream().flatMap(Parts::portsOf));
    }

    private Supervised supervised(Part part) {
        var one = new Supervised(part, processes, data.folder("work"), restarting::died);
        byName.put(part.name(), one);
        return one;
    }

    private Supervised find(String name) {
        var one = byName.get(name);
        if (one == null) {
            throw new StackFailure("There is no part " + name + "; there are " + byName.keySet() + ".");
        }
        return one;
    }

    private void stop(Supervised one) {
        var begin = System.nanoTime();
        var wasAlive = one.isAlive();
        var how = one.stop();
        if (wasAlive) {
            progress.done(one.part().name(), how, Progress.since(begin));
        }
    }
}
