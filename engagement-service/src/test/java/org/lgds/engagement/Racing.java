package org.lgds.engagement;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Does things at the same moment, as far as threads allow. */
public final class Racing {

    private Racing() {}

    /** What each of them answers, in their order. */
    public static <T> List<T> all(int threads, List<Callable<T>> works) {
        var pool = Executors.newFixedThreadPool(threads);
        var start = new CountDownLatch(1);
        try {
            var running = works.stream()
                    .map(work -> pool.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .collect(Collectors.toList());
            start.countDown();
            return running.stream()
                    .map(one -> {
                        try {
                            return one.get();
                        } catch (InterruptedException | ExecutionException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .collect(Collectors.toList());
        } finally {
            pool.shutdownNow();
        }
    }
}
