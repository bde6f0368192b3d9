package org.lgds.council.provision.override;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.lgds.council.provision.rule.Provides;
import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;

/** That a council provides a service was overridden, or an override was ended; anyone may know (DOMAIN.md 7.1). */
record OverrideEvent(String name, Representation data, StandingOverrides standing, long sequence)
        implements DomainEvent {

    /** The override as events show it: {@code src/contracts/services.v1.json}. */
    record Representation(
            UUID id,
            String council,
            int service,
            Provides provides,
            String reason,
            LocalDate from,
            LocalDate until,
            String endReason,
            Change change) {

        static Representation of(ServiceOverride override, Change change) {
            return new Representation(
                    override.id,
                    override.council,
                    override.service,
                    override.says(),
                    override.reason,
                    override.holdsFrom,
                    override.holdsUntil,
                    override.endReason,
                    change);
        }

        private Representation withoutChange() {
            return new Representation(id, council, service, provides, reason, from, until, endReason, null);
        }
    }

    /** What the audit files the changes of one override under, as they have the council's key. */
    static String filedUnder(UUID override) {
        return "service_override." + override;
    }

    @Override
    public String topic() {
        return "lgds.services";
    }

    @Override
    public String subject() {
        return data.council();
    }

    @Override
    public Audience audience() {
        return Audience.PUBLIC;
    }

    @Override
    public Set<String> councils() {
        return Set.of(data.council());
    }

    @Override
    public String kind() {
        return filedUnder(data.id());
    }

    @Override
    public Change change() {
        return data.change();
    }

    @Override
    public Object record() {
        return data.withoutChange();
    }

    @Override
    public StateRecord state() {
        return new StateRecord(StandingOverrides.TOPIC, standing);
    }
}
