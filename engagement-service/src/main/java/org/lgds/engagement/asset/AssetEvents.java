package org.lgds.engagement.asset;

import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.kit.feed.Delivery;
import org.lgds.kit.feed.Subscriber;

/** Keeps {@link KnownAsset} as asset-service has it. */
@ApplicationScoped
public class AssetEvents implements Subscriber {

    @Override
    public String topic() {
        return "lgds.assets.state";
    }

    @Override
    public void on(Delivery delivery) {
        if (delivery.isTombstone()) {
            KnownAsset.deleteById(delivery.uuid());
        } else {
            KnownAsset.keep(delivery.uuid(), delivery.read(AssetRecord.class), delivery.sequence());
        }
    }
}
