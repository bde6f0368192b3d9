package org.lgds.bench;

import java.util.SplittableRandom;

/** One request of a client, or the reference's statement for the same: checks its answer and throws if it is wrong. */
@FunctionalInterface
public interface Work {
    void run(SplittableRandom random) throws Exception;
}
