package org.lgds.engagement.engagement;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.lgds.engagement.council.CouncilRecords;
import org.lgds.engagement.council.CouncilRecords.Kind;
import org.lgds.engagement.council.KnownCouncil;
import org.lgds.engagement.council.Writers;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.version.Versions;

/**
 * Engagements, and what is in them, as this caller may read and write them. Whoever writes holds the council first, then the
 * engagement, then the part, so that none waits for another in a ring.
 */
@RequestScoped
public class Engagements {

    private final Writers writers;
    private final CouncilRecords records;
    private final Versions versions;
    private final EntityManager entities;

    Engagements(Writers writers, CouncilRecords records, Versions versions, EntityManager entities) {
        this.writers = writers;
        this.records = records;
        this.versions = versions;
        this.entities = entities;
    }

    /** Throws {@link Problem} 404 for one that is not there, or that this caller may not know of. */
    public Engagement readable(UUID id) {
        return records.readable(Engagement.KIND, id);
    }

    /**
     * An engagement to which something is added: it stays open, and its council's, until the transaction ends. Any number do
     * so at once.
     *
     * @throws Problem 404 as {@link #readable}, 403 for another council's and after the council's end, 409 for one that is over
     */
    public Engagement open(UUID id) {
        return mustBeOpen(held(readable(id), LockModeType.PESSIMISTIC_READ));
    }

    /** The same, alone: for what depends on all that is in the engagement, or on its sums. */
    public Engagement openAlone(UUID id) {
        return mustBeOpen(held(readable(id), LockModeType.PESSIMISTIC_WRITE));
    }

    /** An engagement that is itself to be changed, as the caller has seen it. */
    public Engagement toBeChanged(UUID id) {
        var engagement = held(readable(id), LockModeType.PESSIMISTIC_WRITE);
        versions.mustMatch(engagement);
        return engagement;
    }

    /** Part of an engagement. Throws {@link Problem} 404 where it is not there, is another's, or may not be known of. */
    public <P extends EngagementPart> P part(Kind<P> kind, UUID engagement, UUID id) {
        var part = records.readable(kind, id);
        if (!part.engagement.equals(engagement)) {
            throw Problem.notFound(kind.table().replace('_', ' '), id);
        }
        return part;
    }

    /** A part to be changed, as the caller has seen it, in an engagement that stays open meanwhile. */
    public <P extends EngagementPart> P partToBeChanged(Kind<P> kind, UUID engagement, UUID id) {
        return partToBeChanged(kind, engagement, id, LockModeType.PESSIMISTIC_READ);
    }

    /** The same with the engagement held alone. */
    public <P extends EngagementPart> P partToBeChangedAlone(Kind<P> kind, UUID engagement, UUID id) {
        return partToBeChanged(kind, engagement, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private <P extends EngagementPart> P partToBeChanged(Kind<P> kind, UUID engagement, UUID id, LockModeType mode) {
        var part = part(kind, engagement, id);
        var whole = held(readable(engagement), mode);
        entities.refresh(part);
        versions.mustMatch(part);
        mustBeOpen(whole);
        return part;
    }

    /** Actions on a part that are open to this caller now: none when the engagement is over, or another council's. */
    public List<String> allowedActions(Class<?> resource, EngagementPart part, Engagement engagement) {
        var possible = records.allowedActions(resource, part);
        return writers.mayWriteFor(engagement.council) && engagement.state.isOpen() ? possible : List.of();
    }

    private Engagement held(Engagement engagement, LockModeType mode) {
        var council = engagement.council;
        writers.mustBeAbleToWriteFor(council);
        KnownCouncil.inBeing(council);
        entities.refresh(engagement, mode);
        if (!engagement.council.equals(council)) {
            throw Problem.of(
                    ProblemType.CHANGED_MEANWHILE,
                    "The engagement has just gone to %s: read it again.",
                    engagement.council);
        }
        return engagement;
    }

    private static Engagement mustBeOpen(Engagement engagement) {
        if (!engagement.state.isOpen()) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "Engagement %s is over: nothing is added to it or changed in it any more.",
                    engagement.id);
        }
        return engagement;
    }
}
