package org.lgds.asset.adoption;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;
import org.lgds.kit.security.Visibility;

/** What happened to an adoption, with the whole of it as its audience may see it. */
public record AdoptionEvent(
        String name, Representation data, Change change, Record record, Audience audience, long sequence)
        implements DomainEvent {

    /** The adoption as events show it: {@code src/contracts/adoptions.v1.json}. */
    public record Representation(
            UUID id,
            String council,
            UUID asset,
            Stage stage,
            String assetVersion,
            LocalDate wentLiveOn,
            String externalId,
            ReasonCode reasonCode,
            SecurityWarning.View securityWarning,
            Change change) {}

    /** The whole of it, for the audit. */
    record Record(
            UUID id,
            String council,
            UUID asset,
            Stage stage,
            String assetVersion,
            LocalDate wentLiveOn,
            String externalId,
            ReasonCode reasonCode,
            SecurityWarning.View securityWarning) {}

    /** What other services need of it: {@code src/contracts/adoptions.state.v1.json}. */
    public record State(UUID id, String council, UUID asset, Stage stage, String assetVersion, LocalDate wentLiveOn) {}

    /** The event for those whom {@code visibility} names, cut to what they may see. */
    static AdoptionEvent of(String name, Adoption adoption, Visibility visibility, Change change, long sequence) {
        var own = visibility == Visibility.COUNCIL;
        return new AdoptionEvent(
                name,
                new Representation(
                        adoption.id,
                        adoption.council,
                        adoption.assetId,
                        adoption.stage,
                        adoption.assetVersion,
                        adoption.wentLiveOn,
                        own ? adoption.externalId : null,
                        own ? adoption.reasonCode : null,
                        own ? SecurityWarning.of(adoption) : null,
                        own ? change : new Change(null, change.to(), null)),
                change,
                new Record(
                        adoption.id,
                        adoption.council,
                        adoption.assetId,
                        adoption.stage,
                        adoption.assetVersion,
                        adoption.wentLiveOn,
                        adoption.externalId,
                        adoption.reasonCode,
                        SecurityWarning.of(adoption)),
                Audience.of(visibility, Set.of(adoption.council)),
                sequence);
    }

    @Override
    public String topic() {
        return "lgds.adoptions";
    }

    @Override
    public String subject() {
        return data.id().toString();
    }

    @Override
    public Set<String> councils() {
        return Set.of(data.council());
    }

    @Override
    public StateRecord state() {
        return new StateRecord(
                "lgds.adoptions.state",
                new State(
                        data.id(), data.council(), data.asset(), data.stage(), data.assetVersion(), data.wentLiveOn()));
    }
}
