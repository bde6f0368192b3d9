package org.lgds.council.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.council.change.StructuralChange.State;
import org.lgds.kit.data.DueWork;

/**
 * Lets what an order has fixed happen on its day: shadow councils begin, successors take over. Another replica finds done what
 * one has done.
 */
@ApplicationScoped
class DueChanges {

    private final Reorganising reorganising;
    private final Clock clock;

    DueChanges(Reorganising reorganising, Clock clock) {
        this.reorganising = reorganising;
        this.clock = clock;
    }

    @Scheduled(cron = "{lgds.structural-changes.take-effect}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void takeEffect() {
        var today = LocalDate.now(clock);
        var toBegin = due("coalesce(shadowFrom, vestsOn) <= ?1 and state in ?2", today, Set.of(State.ORDER_MADE));
        DueWork.each("Shadow councils", toBegin, id -> take(id, State.ORDER_MADE, reorganising::enterShadow));
        var toVest = due("vestsOn <= ?1 and state in ?2", today, Set.of(State.SHADOW));
        DueWork.each("Vestings", toVest, id -> take(id, State.SHADOW, reorganising::vest));
    }

    private static List<UUID> due(String condition, LocalDate today, Set<State> states) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Sequence.of(StructuralChange.list(condition, today, states)).stream()
                        .map(change -> change.id)
                        .toList());
    }

    private void take(UUID id, State from, Consumer<StructuralChange> step) {
        reorganising.takeTurn();
        var change = reorganising.of(id);
        if (change.state == from) {
            step.accept(change);
        }
    }
}
