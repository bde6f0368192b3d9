package org.lgds.asset.vesting;

import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.asset.adoption.TransferringAdoptions;
import org.lgds.asset.solution.InheritingSolutions;
import org.lgds.kit.feed.Delivery;
import org.lgds.kit.feed.Subscriber;
import org.lgds.kit.tenant.Succession;
import org.lgds.kit.tenant.Vested;

/**
 * Lets a reorganisation take effect here (DOMAIN.md 6.H, steps 4 and 5), in one transaction: councils are closed and opened,
 * adoptions and solutions go to the successors. Findings of several live solutions for one service follow from the solutions.
 * Told again, of the same or by another event, it changes nothing.
 */
@ApplicationScoped
class VestingEvents implements Subscriber {

    private final Succession succession;
    private final TransferringAdoptions adoptions;
    private final InheritingSolutions solutions;

    VestingEvents(Succession succession, TransferringAdoptions adoptions, InheritingSolutions solutions) {
        this.succession = succession;
        this.adoptions = adoptions;
        this.solutions = solutions;
    }

    @Override
    public String topic() {
        return "lgds.structural-changes";
    }

    @Override
    public boolean keepsCopy() {
        return false;
    }

    @Override
    public void on(Delivery delivery) {
        Vested.of(delivery).ifPresent(this::takeEffect);
    }

    private void takeEffect(Vested change) {
        var ends = change.ends();
        if (ends.isEmpty()) {
            return;
        }
        var following = succession.takeEffect(ends, change.vestsOn());
        solutions.inherit(following, change.vestsOn());
        // They are counted, and that comes last: a merger of suppliers holds what counting waits for.
        adoptions.transfer(following, change.vestsOn());
    }
}
