package org.lgds.council.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.council.change.StructuralChange.State;
import org.lgds.kit.data.LostRaces;
import org.lgds.kit.problem.Problem;

/**
 * Lets what an order has fixed happen on its day: shadow councils begin, successors take over. Each change has a transaction
 * of its own; one that cannot be done is logged and harms no other. Another replica finds done what one has done.
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
        due("coalesce(shadowFrom, vestsOn) <= ?1 and state in ?2", today, Set.of(State.ORDER_MADE))
                .forEach(id -> take(id, State.ORDER_MADE, reorganising::enterShadow));
        due("vestsOn <= ?1 and state in ?2", today, Set.of(State.SHADOW))
                .forEach(id -> take(id, State.SHADOW, reorganising::vest));
    }

    private static List<UUID> due(String condition, LocalDate today, Set<State> states) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Sequence.of(StructuralChange.list(condition, today, states)).stream()
                        .map(change -> change.id)
                        .toList());
    }

    private void take(UUID id, State from, Consumer<StructuralChange> step) {
        try {
            LostRaces.retry(() -> {
                reorganising.takeTurn();
                var change = reorganising.of(id);
                if (change.state == from) {
                    step.accept(change);
                }
                return id;
            });
        } catch (Problem problem) {
            Log.errorf("The structural change %s cannot take its step from %s: %s", id, from, problem.getMessage());
        } catch (RuntimeException e) {
            Log.errorf(e, "The structural change %s failed to take its step from %s", id, from);
        }
    }
}
