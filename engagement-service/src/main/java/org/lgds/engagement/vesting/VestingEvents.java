package org.lgds.engagement.vesting;

import java.util.List;
import java.util.TreeMap;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.engagement.council.Heirs;
import org.lgds.engagement.council.Heritage;
import org.lgds.kit.feed.Delivery;
import org.lgds.kit.feed.Subscriber;
import org.lgds.kit.tenant.Succession;
import org.lgds.kit.tenant.Vested;

/**
 * Lets a reorganisation take effect here (DOMAIN.md 6.H, step 6), in one transaction: councils are closed and opened, and what
 * is open goes to the successors. Told again, of the same or by another event, it changes nothing.
 */
@ApplicationScoped
class VestingEvents implements Subscriber {

    private final Succession succession;
    private final List<Heritage> heritages;

    VestingEvents(Succession succession, @All List<Heritage> heritages) {
        this.succession = succession;
        this.heritages = heritages;
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
        var following = new TreeMap<String, Heirs>();
        succession
                .takeEffect(ends, change.vestsOn())
                .forEach((ended, successors) -> following.put(ended, Heirs.of(ended, successors, change)));
        heritages.forEach(heritage -> heritage.pass(following, change.vestsOn()));
    }
}
