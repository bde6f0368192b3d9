package org.lgds.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

/** A part whose process only waits. */
public final class Waiting implements Part {
    private final LogFile log;
    private final Duration readyWithin;
    private final IntPredicate ready;
    private final AtomicInteger starts = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private boolean mends;
    private String stopSignal = "TERM";

    /** @param ready whether it is ready at its first, second, ... start */
    public Waiting(Path folder, Duration readyWithin, IntPredicate ready) {
        this.log = new LogFile(folder, name());
        this.readyWithin = readyWithin;
        this.ready = ready;
    }

    /** Throws away what its first start failed for. */
    Waiting mending() {
        mends = true;
        return this;
    }

    /** Ends by this signal when it is asked to. */
    Waiting stoppedBy(String signal) {
        stopSignal = signal;
        return this;
    }

    @Override
    public boolean mendAfterFailedStart(int exitCode) {
        return mends && failed.incrementAndGet() == 1;
    }

    @Override
    public String name() {
        return "waiting";
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public String address() {
        return "nowhere";
    }

    @Override
    public Launch launch() {
        starts.incrementAndGet();
        return new Launch(List.of("sleep", "600"), Map.of(), stopSignal);
    }

    @Override
    public boolean isReady() {
        return ready.test(starts.get());
    }

    @Override
    public Duration readyWithin() {
        return readyWithin;
    }

    @Override
    public LogFile log() {
        return log;
    }
}
