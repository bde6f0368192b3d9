package org.lgds.engagement.council;

import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.kit.feed.Delivery;
import org.lgds.kit.feed.Subscriber;

/** Keeps {@link KnownCouncil} as council-service has it. */
@ApplicationScoped
public class CouncilEvents implements Subscriber {

    @Override
    public String topic() {
        return "lgds.councils.state";
    }

    @Override
    public void on(Delivery delivery) {
        if (delivery.isTombstone()) {
            KnownCouncil.deleteById(delivery.key());
        } else {
            KnownCouncil.keep(delivery.key(), delivery.read(CouncilRecord.class), delivery.sequence());
        }
    }
}
