package org.lgds.engagement.succession;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.kit.feed.Delivery;
import org.lgds.kit.feed.Subscriber;

import static java.util.Objects.requireNonNull;

/**
 * Keeps who will follow whom, from orders of council-service: newer events only, so that late and doubled ones change nothing.
 * What has vested or was cancelled is announced no more.
 */
@ApplicationScoped
class AnnouncedChanges implements Subscriber {

    private static final Set<String> ANNOUNCED = Set.of("order_made", "shadow");

    /** What this service reads of a reorganisation. */
    record Announced(String state, LocalDate vestsOn, List<Line> lines) {

        Announced {
            requireNonNull(state, "state");
            requireNonNull(lines, "lines");
        }
    }

    record Line(String predecessor, String successor) {

        Line {
            requireNonNull(predecessor, "predecessor");
            requireNonNull(successor, "successor");
        }
    }

    private final EntityManager entities;

    AnnouncedChanges(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String topic() {
        return "lgds.structural-changes";
    }

    /** Only what reaches past a vesting asks for it, and whoever decides sees what it says. */
    @Override
    public boolean keepsCopy() {
        return false;
    }

    @Override
    public void on(Delivery delivery) {
        if (delivery.isTombstone()) {
            return;
        }
        var change = delivery.read(Announced.class);
        var isNewer = entities.createNativeQuery("""
                        insert into announced_change as known (id, sequence) values (?1, ?2)
                        on conflict (id) do update set sequence = excluded.sequence
                        where excluded.sequence > known.sequence""")
                        .setParameter(1, delivery.uuid())
                        .setParameter(2, delivery.sequence())
                        .executeUpdate()
                == 1;
        if (!isNewer) {
            return;
        }
        entities.createNativeQuery("delete from announced_line where change = ?1")
                .setParameter(1, delivery.uuid())
                .executeUpdate();
        if (ANNOUNCED.contains(change.state()) && change.vestsOn() != null) {
            change.lines().stream()
                    .filter(line -> !line.predecessor().equals(line.successor()))
                    .forEach(line -> announce(delivery, line, change.vestsOn()));
        }
    }

    private void announce(Delivery delivery, Line line, LocalDate vestsOn) {
        entities.createNativeQuery("""
                        insert into announced_line (change, predecessor, successor, vests_on) values (?1, ?2, ?3, ?4)
                        on conflict do nothing""")
                .setParameter(1, delivery.uuid())
                .setParameter(2, line.predecessor())
                .setParameter(3, line.successor())
                .setParameter(4, vestsOn)
                .executeUpdate();
    }
}
