package org.lgds.kit.batch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/** Reads what comes next while the one before is at work. */
final class ReadAhead<T> implements AutoCloseable {

    private final Executor executor;
    private final Callable<T> reading;
    private FutureTask<T> next;

    /** @param reading gives the next each time it is called, and null at the end */
    ReadAhead(Executor executor, Callable<T> reading) {
        this.executor = executor;
        this.reading = reading;
        begin();
    }

    private void begin() {
        next = new FutureTask<>(reading);
        executor.execute(next);
    }

    /** The next, or null at the end. */
    T next() throws IOException {
        // Where no thread was free to begin it is read by this one, so that readers who all wait for a thread go on.
        next.run();
        var read = await();
        if (read != null) {
            begin();
        }
        return read;
    }

    private T await() throws IOException {
        try {
            return next.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while the next was read");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException wrong) {
                throw wrong;
            }
            throw e.getCause() instanceof IOException lost ? lost : new IOException(e.getCause());
        }
    }

    @Override
    public void close() {
        next.cancel(true);
    }
}
