package org.lgds.council.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.lgds.council.change.StructuralChange.State;
import org.lgds.council.council.Tier;

/** Finds out what a change would do, without doing it. */
@ApplicationScoped
class Previewing {

    private final RegisterRules register;
    private final EntityManager entities;

    Previewing(RegisterRules register, EntityManager entities) {
        this.register = register;
        this.entities = entities;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    ChangePreview of(StructuralChange change) {
        var plan = VestingPlan.seen(change);
        var obstacles = new ArrayList<String>();
        if (change.state == State.SHADOW) {
            obstacles.addAll(register.againstVesting(change, plan.councils()));
        } else if (!StructuralChange.LIFECYCLE.actionsFrom(change.state).isEmpty()) {
            obstacles.addAll(register.againstProposing(change.lines(), change.outcomes, plan.councils(), change.id));
            obstacles.addAll(register.againstOrdering(change));
        }
        return ChangePreview.of(plan, List.copyOf(obstacles), inBeing());
    }

    private ChangePreview.Counts inBeing() {
        List<?> rows = entities.createNativeQuery(
                        "select tier, count(*) from council where state = 'ACTIVE' group by tier")
                .getResultList();
        Map<String, Long> byTier = rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
        return new ChangePreview.Counts(
                byTier.values().stream().mapToLong(Long::longValue).sum(),
                byTier.getOrDefault(Tier.UPPER.name(), 0L),
                byTier.getOrDefault(Tier.LOWER.name(), 0L),
                byTier.getOrDefault(Tier.SINGLE.name(), 0L));
    }
}
