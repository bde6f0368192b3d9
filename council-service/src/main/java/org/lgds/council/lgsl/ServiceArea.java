package org.lgds.council.lgsl;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.DynamicUpdate;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.delta.ChangesFeed;

/**
 * One of the areas that services are sorted into, from "About the council" to "Transport and streets". It changes with the
 * register's files alone, which its changes feed tells; no event does.
 */
@Entity
@DynamicUpdate
public class ServiceArea extends Aggregate {

    /** A line of the register file. */
    public record Registered(String id, String label) {}

    @Id
    public String id;

    public String label;

    /** Keeps what the register file says of an area, if that is new. */
    public static void keep(Registered line, Instant now) {
        var area = ServiceArea.<ServiceArea>findByIdOptional(line.id()).orElseGet(ServiceArea::new);
        if (!line.label().equals(area.label)) {
            area.id = line.id();
            area.label = line.label();
            area.changed(now);
            area.persist();
        }
    }

    static List<ServiceArea> after(String id, int limit) {
        return ServiceArea.<ServiceArea>find("id > ?1 order by id", id == null ? "" : id)
                .page(0, limit)
                .list();
    }

    static List<ServiceArea> changed(ChangesFeed.Position after, long before, int limit) {
        return ServiceArea.<ServiceArea>find(
                        "(changedIn > ?1 or changedIn = ?1 and id > ?2) and changedIn < ?3 order by changedIn, id",
                        after.transaction(),
                        after.key(),
                        before)
                .page(0, limit)
                .list();
    }

    @Override
    public String key() {
        return id;
    }
}
