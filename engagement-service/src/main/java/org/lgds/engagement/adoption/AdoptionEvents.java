package org.lgds.engagement.adoption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.lgds.kit.feed.Delivery;
import org.lgds.kit.feed.Subscriber;

/** Keeps {@link KnownAdoption} as asset-service has it, and tells of each one that is live. */
@ApplicationScoped
public class AdoptionEvents implements Subscriber {

    private final Event<AdoptionIsLive> live;

    AdoptionEvents(Event<AdoptionIsLive> live) {
        this.live = live;
    }

    @Override
    public String topic() {
        return "lgds.adoptions.state";
    }

    @Override
    public void on(Delivery delivery) {
        var id = delivery.uuid();
        if (delivery.isTombstone()) {
            KnownAdoption.deleteById(id);
            return;
        }
        var record = delivery.read(AdoptionRecord.class);
        KnownAdoption.hold(record.council(), record.asset());
        if (KnownAdoption.keep(id, record, delivery.sequence())
                && record.stage().equals(KnownAdoption.LIVE)) {
            live.fire(new AdoptionIsLive(id, record.council(), record.asset()));
        }
    }
}
