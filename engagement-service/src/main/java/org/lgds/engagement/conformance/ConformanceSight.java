package org.lgds.engagement.conformance;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.engagement.council.KnownCouncil;
import org.lgds.kit.delta.Changes;
import org.lgds.kit.delta.ChangesFeed.Position;
import org.lgds.kit.lifecycle.AllowedActions;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Visibility;
import org.lgds.kit.version.Versions;

/** Claims as this caller sees them: met for all, under way or closed for the sector, the rest for the claimant and LGDS. */
@RequestScoped
class ConformanceSight {

    private final Caller caller;
    private final AllowedActions actions;
    private final Versions versions;
    private final EntityManager entities;

    ConformanceSight(Caller caller, AllowedActions actions, Versions versions, EntityManager entities) {
        this.caller = caller;
        this.actions = actions;
        this.versions = versions;
        this.entities = entities;
    }

    /**
     * A claim this caller may read.
     *
     * @throws Problem 404 for one that is not there, or that they may not know of
     */
    ConformanceClaim of(UUID id) {
        return ConformanceClaim.<ConformanceClaim>findByIdOptional(id)
                .filter(this::shows)
                .orElseThrow(() -> Problem.notFound("conformance claim", id));
    }

    /**
     * A claim that LGDS is to assess, as the caller has seen it; the council of an open one is held.
     *
     * @throws Problem 403 {@code council-abolished} while it waits for a successor to be confirmed
     */
    ConformanceClaim toBeAssessed(UUID id) {
        var claim = of(id);
        if (claim.council != null && claim.isOpen()) {
            KnownCouncil.inBeing(claim.council);
        }
        versions.mustMatch(claim);
        return claim;
    }

    /** A claim that LGDS is to change, as the caller has seen it. */
    ConformanceClaim toBeChanged(UUID id) {
        var claim = of(id);
        versions.mustMatch(claim);
        return claim;
    }

    Visibility reach(ConformanceClaim claim) {
        return claim.party != null && caller.parties().contains(claim.party)
                ? Visibility.COUNCIL
                : Visibility.of(caller, claim.councils());
    }

    private boolean shows(ConformanceClaim claim) {
        return reach(claim).reaches(claim.visibility);
    }

    ConformanceView view(ConformanceClaim claim) {
        return ConformanceView.of(claim, reach(claim), actions.of(ConformanceResource.class, claim.possibleActions()));
    }

    /** What this caller's copy must do. */
    Changes.Item<ConformanceView> change(ConformanceQuery query, ConformanceClaim claim) {
        return shows(claim) && query.matches(claim)
                ? Changes.Item.upsert(claim.key(), view(claim))
                : Changes.Item.delete(claim.key());
    }

    List<ConformanceClaim> list(ConformanceQuery query, String after, int limit) {
        var conditions = query.lasting()
                .and("council = %s", query.council())
                .and("state = %s", query.state())
                .and("id < %s", after == null ? null : UUID.fromString(after));
        visible(conditions, () -> "visibility in ('PUBLIC', 'SECTOR')");
        return conditions.run(entities, ConformanceClaim.class, "conformance_claim", "id desc", limit);
    }

    List<ConformanceClaim> changed(ConformanceQuery query, Position after, long before, int limit) {
        var conditions = query.lasting()
                .andAll("(changed_in, id) > (%s, %s)", after.transaction(), UUID.fromString(after.key()))
                .and("changed_in < %s", before);
        // Every claim was for the sector once: that it has left its sight is told as a delete, and nothing of it since.
        visible(
                conditions,
                () -> "(visibility in ('PUBLIC', 'SECTOR') or coalesce(narrowed_in, changed_in) >= "
                        + conditions.parameter(after.holds()) + ")");
        return conditions.run(entities, ConformanceClaim.class, "conformance_claim", "changed_in, id", limit);
    }

    private void visible(Conditions conditions, Supplier<String> toTheSector) {
        if (caller.seesAllCouncils()) {
            return;
        }
        var sector = Visibility.of(caller, Set.of()).reaches(Visibility.SECTOR);
        conditions.andAny(List.of(
                sector ? toTheSector.get() : "visibility = 'PUBLIC'",
                "council = any("
                        + conditions.parameter(caller.readableCouncils().toArray(new String[0])) + ")",
                "party = any(" + conditions.parameter(caller.parties().toArray(new String[0])) + ")"));
    }
}
