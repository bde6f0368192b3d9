package org.lgds.asset.adoption;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;
import org.lgds.kit.security.Visibility;

/**
 * What happened to an adoption, with the whole of it as its audience may see it.
 *
 * @param record the whole of it, for the audit
 */
public record AdoptionEvent(
        String name,
        Representation data,
        Change change,
        Representation record,
        State known,
        Audience audience,
        long sequence)
        implements DomainEvent {

    /** The adoption as events show it: {@code src/contracts/adoptions.v1.json}. */
    public record Representation(
            UUID id,
            String council,
            UUID asset,
            Stage stage,
            String assetVersion,
            LocalDate wentLiveOn,
            Milestones milestones,
            String evidenceUrl,
            Verified verified,
            boolean stale,
            int adaptations,
            int upstreamed,
            String keptBy,
            String externalId,
            ReasonCode reasonCode,
            SecurityWarning.View securityWarning,
            Cost cost,
            Benefit benefit,
            UUID recommendation,
            List<UUID> transferredFrom,
            Adapted adaptation,
            Change change) {

        private static Representation of(Adoption adoption, Visibility sight, Change change) {
            var own = sight.reaches(Visibility.COUNCIL);
            return new Representation(
                    adoption.id,
                    adoption.council,
                    adoption.assetId,
                    adoption.stage,
                    adoption.assetVersion,
                    adoption.wentLiveOn,
                    Milestones.seen(adoption.milestones, sight),
                    adoption.evidenceUrl,
                    adoption.verified,
                    adoption.standing.stale(),
                    adoption.adaptations,
                    adoption.upstreamed,
                    own ? adoption.keeper : null,
                    own ? adoption.externalId : null,
                    own ? adoption.reasonCode : null,
                    own ? SecurityWarning.of(adoption) : null,
                    own ? adoption.cost : null,
                    own ? adoption.benefit : null,
                    own ? adoption.recommendation : null,
                    own && !adoption.transferredFrom.isEmpty() ? adoption.transferredFrom : null,
                    null,
                    change);
        }

        private Representation with(Adapted adapted) {
            return new Representation(
                    id,
                    council,
                    asset,
                    stage,
                    assetVersion,
                    wentLiveOn,
                    milestones,
                    evidenceUrl,
                    verified,
                    stale,
                    adaptations,
                    upstreamed,
                    keptBy,
                    externalId,
                    reasonCode,
                    securityWarning,
                    cost,
                    benefit,
                    recommendation,
                    transferredFrom,
                    adapted,
                    change);
        }
    }

    /** The adaptation an event is about. */
    public record Adapted(UUID id, String what, String repositoryUrl, LocalDate upstreamedOn, String upstreamedIn) {}

    /** What other services need of it: {@code src/contracts/adoptions.state.v1.json}. */
    public record State(
            UUID id,
            String council,
            UUID asset,
            Stage stage,
            String assetVersion,
            LocalDate wentLiveOn,
            Verified verified,
            boolean stale) {}

    /** The event for those whom {@code seen} names, cut to what they may see. */
    static AdoptionEvent of(String name, Adoption adoption, Visibility seen, Change change, long sequence) {
        var told = seen == Visibility.COUNCIL ? change : new Change(null, change.to(), null);
        return new AdoptionEvent(
                name,
                Representation.of(adoption, seen, told),
                change,
                Representation.of(adoption, Visibility.LGDS, null),
                new State(
                        adoption.id,
                        adoption.council,
                        adoption.assetId,
                        adoption.stage,
                        adoption.assetVersion,
                        adoption.wentLiveOn,
                        adoption.verified,
                        adoption.standing.stale()),
                Audience.of(seen, Set.of(adoption.council)),
                sequence);
    }

    AdoptionEvent with(Adapted adaptation) {
        return new AdoptionEvent(
                name, data.with(adaptation), change, record.with(adaptation), known, audience, sequence);
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
        return new StateRecord("lgds.adoptions.state", known);
    }
}
