package org.lgds.council.lgsl;

import java.util.List;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What people do with a service, of the Local Government Interactions List (LGIL): apply, pay, report. */
@Entity
public class Interaction extends PanacheEntityBase {

    /** A line of the register file. */
    public record Registered(int id, String label, String verb) {}

    @Id
    public int id;

    public String label;
    public String verb;

    /** Keeps what the register file says of an interaction. */
    public static void keep(Registered line) {
        var interaction = new Interaction();
        interaction.id = line.id();
        interaction.label = line.label();
        interaction.verb = line.verb();
        getEntityManager().merge(interaction);
    }

    static List<Interaction> after(String id, int limit) {
        return Interaction.<Interaction>find("id > ?1 order by id", id == null ? -1 : Integer.parseInt(id))
                .page(0, limit)
                .list();
    }
}
