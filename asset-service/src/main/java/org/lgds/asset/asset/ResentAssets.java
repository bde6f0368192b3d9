package org.lgds.asset.asset;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.lgds.kit.delta.ChangesFeed;
import org.lgds.kit.event.ResentState;

/** State of assets that was sent before it told all that it tells now. */
@ApplicationScoped
class ResentAssets implements ResentState {

    /** 1: the maturity dimensions that an asset serves. */
    private static final int REPRESENTATION = 1;

    @Override
    public String topic() {
        return AssetEvent.STATE_TOPIC;
    }

    @Override
    public int representation() {
        return REPRESENTATION;
    }

    @Override
    public List<AssetEvent> after(String key, int limit) {
        var last = UUID.fromString(key == null ? ChangesFeed.BEFORE_EVERY_UUID : key);
        return Asset.<Asset>find("id > ?1 order by id", last)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .page(0, limit)
                .stream()
                .map(Asset::resent)
                .toList();
    }
}
