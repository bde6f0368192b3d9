package org.lgds.gateway.instance;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;

/** The instances of one service, of which the one with the least to do is taken. */
final class Instances {

    private final List<Instance> all;

    Instances(List<Instance> all) {
        this.all = List.copyOf(all);
    }

    List<Instance> all() {
        return all;
    }

    /**
     * The least busy one that is ready; where none is, one that is not, as it may be the check that is broken. Never one
     * that its breaker keeps closed, or that was tried.
     */
    Optional<Turn> take(Collection<Instance> tried) {
        var turn = take(tried, Instance::isReady);
        return turn.isPresent() ? turn : take(tried, instance -> true);
    }

    boolean hasOtherThan(Collection<Instance> tried) {
        return all.stream()
                .anyMatch(instance ->
                        !tried.contains(instance) && instance.breaker().allows());
    }

    private Optional<Turn> take(Collection<Instance> tried, Predicate<Instance> also) {
        Instance least = null;
        int ties = 0;
        for (var instance : all) {
            if (tried.contains(instance)
                    || !also.test(instance)
                    || !instance.breaker().allows()) {
                continue;
            }
            var load = instance.inFlight();
            if (least == null || load < least.inFlight()) {
                least = instance;
                ties = 1;
            } else if (load == least.inFlight() && ThreadLocalRandom.current().nextInt(++ties) == 0) {
                least = instance;
            }
        }
        return least == null ? Optional.empty() : least.enter();
    }
}
