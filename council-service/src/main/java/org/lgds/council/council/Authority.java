package org.lgds.council.council;

import java.time.LocalDate;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** A body above councils: a combined authority, or the Greater London Authority. It is no council itself. */
@Entity
public class Authority extends PanacheEntityBase {

    public enum Kind {
        COMBINED_AUTHORITY,
        COMBINED_COUNTY_AUTHORITY,
        GREATER_LONDON_AUTHORITY
    }

    /** A line of the register file. */
    public record Registered(String code, String name, Kind kind, boolean mayoral, LocalDate startsOn) {}

    @Id
    public String code;

    public String name;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    public boolean mayoral;
    public LocalDate startsOn;

    /** Keeps what the register file says of an authority. */
    public static void keep(Registered line) {
        var authority = new Authority();
        authority.code = line.code();
        authority.name = line.name();
        authority.kind = line.kind();
        authority.mayoral = line.mayoral();
        authority.startsOn = line.startsOn();
        getEntityManager().merge(authority);
    }
}
