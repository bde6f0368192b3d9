package org.lgds.council.lgsl;

import java.util.List;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** One of the areas that services are sorted into, from "About the council" to "Transport and streets". */
@Entity
public class ServiceArea extends PanacheEntityBase {

    /** A line of the register file. */
    public record Registered(String id, String label) {}

    @Id
    public String id;

    public String label;

    /** Keeps what the register file says of an area. */
    public static void keep(Registered line) {
        var area = new ServiceArea();
        area.id = line.id();
        area.label = line.label();
        getEntityManager().merge(area);
    }

    static List<ServiceArea> after(String id, int limit) {
        return ServiceArea.<ServiceArea>find("id > ?1 order by id", id == null ? "" : id)
                .page(0, limit)
                .list();
    }
}
