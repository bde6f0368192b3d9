package org.lgds.council.lgsl;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.Session;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.delta.ChangesFeed;
import org.lgds.kit.event.Change;
import org.lgds.kit.lifecycle.Lifecycle;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.problem.Problem;

/** A kind of local government service, of the Local Government Services List (LGSL), by whose number it goes everywhere. */
@Entity
public class Service extends Aggregate {

    /** Whether a service is on the list. */
    public enum State {
        /** It is on the list. */
        ACTIVE,
        /** It has been taken off the list. */
        WITHDRAWN
    }

    static final Lifecycle<State> LIFECYCLE =
            Lifecycle.of(State.class).action("withdrawal", State.ACTIVE, State.WITHDRAWN);

    @Id
    public int id;

    public String label;

    /** The service area it belongs to; many of the list have none. */
    public String area;

    /** GOV.UK links to it, so that it is offered first. */
    public boolean enabled;

    @Enumerated(EnumType.STRING)
    public ProvidingTier providingTier;

    /** Names of {@link org.lgds.council.council.Council.Type}s that have nothing to do with it, whatever their tier, in their order. */
    public List<String> notProvidedBy = List.of();

    @Enumerated(EnumType.STRING)
    public State state;

    /**
     * A service as the register file has it.
     *
     * @param apart names of the types of councils that have nothing to do with it
     */
    public static Service listed(RegisteredService line, List<String> apart) {
        var service = new Service();
        service.id = line.id();
        service.state = State.ACTIVE;
        service.describe(line);
        service.notProvidedBy = apart;
        return service;
    }

    /**
     * The service with an LGSL number.
     *
     * @throws Problem 404 when there is none
     */
    public static Service of(int id) {
        return Service.<Service>findByIdOptional(id).orElseThrow(() -> Problem.notFound("service", id));
    }

    /** Those on the list that are in some areas, and all whom types have nothing to do with. */
    public static List<Service> inAreasOrApart(Collection<String> areas) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select * from service
                        where state = 'ACTIVE' and (area = any(?1) or not_provided_by <> '{}') order by id""", Service.class)
                .setParameter(1, areas.toArray(String[]::new))
                .getResultList();
    }

    static List<Service> after(ServiceQuery query, String id, int limit) {
        return after(query.conditions(), id, limit);
    }

    /** Services under some conditions, in the order of their numbers. */
    public static List<Service> after(Conditions conditions, String id, int limit) {
        return conditions
                .and("id > %s", id == null ? null : Integer.valueOf(id))
                .run(getEntityManager(), Service.class, "service", "id", limit);
    }

    static List<Service> changed(ChangesFeed.Position after, long before, int limit) {
        return new Conditions()
                .andAll("(changed_in, id) > (%s, %s)", after.transaction(), Integer.valueOf(after.key()))
                .and("changed_in < %s", before)
                .run(getEntityManager(), Service.class, "service", "changed_in, id", limit);
    }

    @Override
    public String key() {
        return Integer.toString(id);
    }

    public ServiceEvent add(Instant now) {
        return event("service.added", null, now);
    }

    /** Takes over what the register file now says, if that is new. A withdrawn service stays as it was. */
    public Optional<ServiceEvent> revise(RegisteredService line, Instant now) {
        return state == State.ACTIVE && describe(line)
                ? Optional.of(event("service.changed", state, now))
                : Optional.empty();
    }

    /**
     * Takes over which types of councils have nothing to do with it, if that is new.
     *
     * @param types names, in their order
     */
    public Optional<ServiceEvent> setApart(List<String> types, Instant now) {
        if (types.equals(notProvidedBy)) {
            return Optional.empty();
        }
        notProvidedBy = types;
        return Optional.of(event("service.changed", state, now));
    }

    public ServiceEvent withdraw(Instant now) {
        var from = state;
        state = LIFECYCLE.move("withdrawal", from);
        return event("service.withdrawn", from, now);
    }

    private boolean describe(RegisteredService line) {
        var isNew = !line.label().equals(label)
                || !Objects.equals(line.area(), area)
                || line.enabled() != enabled
                || line.providingTier() != providingTier;
        label = line.label();
        area = line.area();
        enabled = line.enabled();
        providingTier = line.providingTier();
        return isNew;
    }

    private ServiceEvent event(String event, State from, Instant now) {
        var sequence = changed(now);
        return new ServiceEvent(event, ServiceView.of(this, null), Change.of(from, state, null), sequence);
    }
}
