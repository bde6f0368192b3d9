package org.lgds.asset.duplication;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.asset.finding.Consents;
import org.lgds.asset.finding.DuplicationFinding;
import org.lgds.asset.finding.FindingQuery;
import org.lgds.asset.finding.FindingView;
import org.lgds.asset.finding.Reader;
import org.lgds.asset.spend.CostBand;
import org.lgds.kit.delta.Changes;
import org.lgds.kit.delta.ChangesFeed.Position;
import org.lgds.kit.lifecycle.AllowedActions;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Caller;

/** Findings as this caller sees them: those of their own council's solutions and assets and, for LGDS, all. */
@RequestScoped
class FindingSight {

    private final Caller caller;
    private final AllowedActions actions;
    private final Pairs pairs;
    private final Consents consents;
    private final EntityManager entities;

    /** Of the findings read so far the solutions whose costs their councils let others know at this moment. */
    private final Set<UUID> shared = new HashSet<>();

    FindingSight(Caller caller, AllowedActions actions, Pairs pairs, Consents consents, EntityManager entities) {
        this.caller = caller;
        this.actions = actions;
        this.pairs = pairs;
        this.consents = consents;
        this.entities = entities;
    }

    /**
     * A finding this caller may read.
     *
     * @throws Problem 404 for one that is not there, or that they may not know of
     */
    DuplicationFinding of(UUID id) {
        var finding = (DuplicationFinding) DuplicationFinding.findByIdOptional(id)
                .filter(found -> shows((DuplicationFinding) found))
                .orElseThrow(() -> Problem.notFound("finding", id));
        read(List.of(finding));
        return finding;
    }

    FindingView view(DuplicationFinding finding) {
        var possible = DuplicationFinding.LIFECYCLE.actionsFrom(finding.state);
        return FindingView.of(finding, reader(), actions.of(DuplicationResource.class, possible));
    }

    /** What this caller's copy must do. */
    Changes.Item<FindingView> change(FindingQuery query, DuplicationFinding finding) {
        return shows(finding) && query.matches(finding) && avoids(query.minAvoidable(), finding)
                ? Changes.Item.upsert(finding.key(), view(finding))
                : Changes.Item.delete(finding.key());
    }

    List<DuplicationFinding> list(FindingQuery query, String after, int limit) {
        var conditions = filters(query)
                .and("state = %s", query.state())
                .and("councils @> array[cast(%s as text)]", query.council())
                .and("id < %s", after == null ? null : UUID.fromString(after));
        visible(conditions, "councils");
        avoids(conditions, query.minAvoidable());
        return read(conditions.run(entities, DuplicationFinding.class, "duplication_finding", "id desc", limit));
    }

    List<DuplicationFinding> changed(FindingQuery query, Position after, long before, int limit) {
        var conditions = filters(query)
                .and("once_councils @> array[cast(%s as text)]", query.council())
                .andAll("(changed_in, id) > (%s, %s)", after.transaction(), UUID.fromString(after.key()))
                .and("changed_in < %s", before);
        visible(conditions, "once_councils");
        if (!caller.seesAllCouncils()) {
            conditions.andAll(
                    "(councils && cast(%s as text[]) or coalesce(narrowed_in, changed_in) >= %s)",
                    own(), after.holds());
        }
        return read(conditions.run(entities, DuplicationFinding.class, "duplication_finding", "changed_in, id", limit));
    }

    /** Pairs of members after one, in the order of their ids. */
    List<PairView> pairs(DuplicationFinding finding, String after, int limit) {
        return pairs.of(finding, reader(), after, limit);
    }

    /** Figures and match of the history are exact, so they are for who may know every member whatever its council says. */
    boolean showsFigures(DuplicationFinding finding) {
        return caller.seesAllCouncils() || caller.readableCouncils().containsAll(finding.onceCouncils);
    }

    private static Conditions filters(FindingQuery query) {
        return new Conditions()
                .and("kind = %s", query.kind())
                .and("service = %s", query.service())
                .and("interaction = %s", query.interaction());
    }

    /**
     * Whoever may know but the band could find the exact figure out by asking again and again, so the band that they are told
     * decides, as it does of what another council lets them know: it may take its word back.
     */
    private void avoids(Conditions conditions, Long least) {
        if (caller.seesAllCouncils()) {
            conditions.and("avoidable_pence >= %s", least);
        } else if (least != null && least > 0) {
            conditions.andAll(
                    "case when councils <@ cast(%s as text[]) then avoidable_pence >= %s else banded_avoidable_pence > %s end",
                    own(), least, bandAbove(least));
        }
    }

    private boolean avoids(Long least, DuplicationFinding finding) {
        return least == null
                || least == 0
                || (caller.seesAllCouncils() || caller.readableCouncils().containsAll(finding.councils)
                        ? finding.spend.avoidablePence() >= least
                        : finding.banded.avoidablePence() > bandAbove(least));
    }

    /** What a figure must be above for its band to begin at {@code least} or higher. */
    private static long bandAbove(long least) {
        return Arrays.stream(CostBand.values())
                .map(CostBand::abovePence)
                .filter(above -> above >= least)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    private String[] own() {
        return caller.readableCouncils().toArray(new String[0]);
    }

    private void visible(Conditions conditions, String column) {
        if (!caller.seesAllCouncils()) {
            conditions.andAll(column + " && cast(%s as text[])", (Object) own());
        }
    }

    private boolean shows(DuplicationFinding finding) {
        return caller.seesAllCouncils() || finding.councils.stream().anyMatch(caller::mayReadOf);
    }

    private Reader reader() {
        return caller.seesAllCouncils()
                ? Reader.OF_EVERYTHING
                : new Reader(caller::mayReadOf, member -> shared.contains(member.id()));
    }

    private List<DuplicationFinding> read(List<DuplicationFinding> findings) {
        if (!caller.seesAllCouncils()) {
            shared.addAll(consents.of(findings));
        }
        return findings;
    }
}
