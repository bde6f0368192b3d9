package org.lgds.council.provision.override;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.lgds.council.provision.rule.Provides;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.data.Ids;
import org.lgds.kit.lifecycle.Lifecycle;

/**
 * That a council provides a service, or does not, contrary to the rule and with a reason (DOMAIN.md 3.3). It holds for a
 * time, then stays as history; on any day one at most holds for a council and a service.
 */
@Entity
public class ServiceOverride extends Aggregate {

    /** Whether an override holds. */
    public enum State {
        /** It is to come. */
        PLANNED,
        /** It holds. */
        IN_FORCE,
        /** It is over. */
        ENDED
    }

    static final Lifecycle<State> LIFECYCLE =
            Lifecycle.of(State.class).action("ending", List.of(State.PLANNED, State.IN_FORCE), State.ENDED);

    private static final String HOLDS = "holdsFrom <= ?2 and (holdsUntil is null or holdsUntil > ?2)";

    /** Later than any day that may be given. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    @Id
    public UUID id;

    public String council;
    public int service;
    public boolean provides;
    public String reason;
    public LocalDate holdsFrom;

    /** The first day it holds no more, the day it begins if it never held; null while no end is known. */
    public LocalDate holdsUntil;

    /** Why it was ended before its time; null if it was not. */
    public String endReason;

    static ServiceOverride of(String council, NewOverride body) {
        var override = new ServiceOverride();
        override.id = Ids.next();
        override.council = council;
        override.service = body.service();
        override.provides = body.provides();
        override.reason = body.reason();
        override.holdsFrom = body.from();
        override.holdsUntil = body.until();
        return override;
    }

    static Optional<ServiceOverride> find(String council, UUID id) {
        return find("id = ?1 and council = ?2", id, council).firstResultOptional();
    }

    /** Those of a council that hold on a day, by service. */
    public static Map<Integer, ServiceOverride> ofCouncil(String council, LocalDate day) {
        return ServiceOverride.<ServiceOverride>stream("council = ?1 and " + HOLDS, council, day)
                .collect(Collectors.toMap(override -> override.service, Function.identity()));
    }

    /** Those of a service that hold on a day, by council. */
    public static Map<String, ServiceOverride> ofService(int service, LocalDate day) {
        return ServiceOverride.<ServiceOverride>stream("service = ?1 and " + HOLDS, service, day)
                .collect(Collectors.toMap(override -> override.council, Function.identity()));
    }

    /** Those of councils that hold on a day or later, in the order they were made. */
    static List<ServiceOverride> standing(Collection<String> councils, LocalDate day) {
        return list(
                "council in ?1 and (holdsUntil is null or holdsUntil > ?2 and holdsUntil > holdsFrom) order by id",
                councils,
                day);
    }

    /** Another of the same council and service that would hold on some of its days if it held until then. */
    Optional<ServiceOverride> besides(LocalDate until) {
        return ServiceOverride.<ServiceOverride>find(
                        "council = ?1 and service = ?2 and id <> ?3 and holdsFrom < ?4"
                                + " and (holdsUntil is null or holdsUntil > ?5 and holdsUntil > holdsFrom) order by holdsFrom",
                        council,
                        service,
                        id,
                        until == null ? NEVER : until,
                        holdsFrom)
                .firstResultOptional();
    }

    @Override
    public String key() {
        return id.toString();
    }

    /** What it says of the service. */
    public Provides says() {
        return Provides.of(provides);
    }

    State state(LocalDate today) {
        if (holdsUntil != null && (!holdsUntil.isAfter(today) || holdsUntil.equals(holdsFrom))) {
            return State.ENDED;
        }
        return holdsFrom.isAfter(today) ? State.PLANNED : State.IN_FORCE;
    }

    /** The day it ends if nothing is to hold from a day on: that one, or the day it begins. */
    LocalDate endedBy(LocalDate day) {
        return day.isBefore(holdsFrom) ? holdsFrom : day;
    }

    void made(Instant now) {
        changed(now);
    }

    /** It holds no more from a day on; never at all if that is the day it begins. */
    void end(LocalDate until, String why, Instant now) {
        holdsUntil = until;
        endReason = why;
        changed(now);
    }
}
