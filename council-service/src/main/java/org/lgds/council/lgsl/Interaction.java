package org.lgds.council.lgsl;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.DynamicUpdate;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.delta.ChangesFeed;

/**
 * What people do with a service, of the Local Government Interactions List (LGIL): apply, pay, report. It changes with the
 * register's files alone, which its changes feed tells; no event does.
 */
@Entity
@DynamicUpdate
public class Interaction extends Aggregate {

    /** A line of the register file. */
    public record Registered(int id, String label, String verb) {}

    @Id
    public int id;

    public String label;
    public String verb;

    /** Keeps what the register file says of an interaction, if that is new. */
    public static void keep(Registered line, Instant now) {
        var interaction = Interaction.<Interaction>findByIdOptional(line.id()).orElseGet(Interaction::new);
        if (!line.label().equals(interaction.label) || !line.verb().equals(interaction.verb)) {
            interaction.id = line.id();
            interaction.label = line.label();
            interaction.verb = line.verb();
            interaction.changed(now);
            interaction.persist();
        }
    }

    static List<Interaction> after(String id, int limit) {
        return Interaction.<Interaction>find("id > ?1 order by id", id == null ? -1 : Integer.parseInt(id))
                .page(0, limit)
                .list();
    }

    static List<Interaction> changed(ChangesFeed.Position after, long before, int limit) {
        return Interaction.<Interaction>find(
                        "(changedIn > ?1 or changedIn = ?1 and id > ?2) and changedIn < ?3 order by changedIn, id",
                        after.transaction(),
                        Integer.parseInt(after.key()),
                        before)
                .page(0, limit)
                .list();
    }

    @Override
    public String key() {
        return Integer.toString(id);
    }
}
