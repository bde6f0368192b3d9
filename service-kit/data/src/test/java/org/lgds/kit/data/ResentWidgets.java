package org.lgds.kit.data;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import org.lgds.kit.delta.ChangesFeed;
import org.lgds.kit.event.DomainEvent;
import org.lgds.kit.event.ResentState;

/** Widgets, whose state may gain something while a test runs. */
@Singleton
class ResentWidgets implements ResentState {

    volatile int representation = 1;

    /** The widget that cannot be told of; null where all can. */
    volatile UUID broken;

    @Override
    public String topic() {
        return "lgds.widgets.state";
    }

    @Override
    public int representation() {
        return representation;
    }

    @Override
    public List<? extends DomainEvent> after(String key, int limit) {
        return Widget.<Widget>find(
                        "id > ?1 order by id", UUID.fromString(key == null ? ChangesFeed.BEFORE_EVERY_UUID : key))
                .withLock(LockModeType.PESSIMISTIC_READ)
                .page(0, limit)
                .stream()
                .map(this::resent)
                .toList();
    }

    private Widget.Event resent(Widget widget) {
        if (widget.id.equals(broken)) {
            throw new IllegalStateException("the instance dies here");
        }
        return widget.resent();
    }
}
