package org.lgds.council.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lgds.council.council.Council;
import org.lgds.council.council.Facts;
import org.lgds.council.council.Tier;

/**
 * What a change would do if it took effect on the register as it is now; it does nothing of it.
 *
 * @param vestsOn the day successors would take over; absent while none is known
 * @param obstacles what is in the way of it at present; empty if nothing is
 * @param councils those that end and those that come out of it, by code
 * @param memberships those that would end
 * @param before councils in being now
 * @param after councils in being then
 */
public record ChangePreview(
        LocalDate vestsOn,
        List<String> obstacles,
        List<CouncilPreview> councils,
        List<EndedMembership> memberships,
        Counts before,
        Counts after) {

    /**
     * A council as it would be.
     *
     * @param code its code
     * @param name its name then
     * @param type what kind of council it would be
     * @param from its state now
     * @param to its state then
     * @param gss the GSS code of its boundary then
     * @param successors of one that ends, who takes over from it
     * @param facts measures of its place then, added up from its predecessors'
     */
    public record CouncilPreview(
            String code,
            String name,
            Council.Type type,
            Council.State from,
            Council.State to,
            String gss,
            List<String> successors,
            Facts facts) {}

    /**
     * A membership that would end: in a county or in an authority.
     *
     * @param council code of the council
     * @param county code of the county it would lie in no more
     * @param authority code of the authority it would be a member of no more
     */
    public record EndedMembership(String council, String county, String authority) {}

    /**
     * Councils in being by tier.
     *
     * @param councils all of them
     * @param upper of the upper tier: counties
     * @param lower of the lower tier: districts
     * @param single of a single tier
     */
    @Schema(name = "ChangePreviewCounts")
    public record Counts(long councils, long upper, long lower, long single) {

        Counts plus(Tier tier, int more) {
            return new Counts(
                    councils + more,
                    upper + (tier == Tier.UPPER ? more : 0),
                    lower + (tier == Tier.LOWER ? more : 0),
                    single + (tier == Tier.SINGLE ? more : 0));
        }
    }

    static ChangePreview of(VestingPlan plan, List<String> obstacles, Counts now) {
        var councils = new ArrayList<CouncilPreview>();
        var memberships = new ArrayList<EndedMembership>();
        var after = now;
        var lines = plan.change().lines();
        for (var end : lines.ends().entrySet()) {
            var council = plan.councils().get(end.getKey());
            councils.add(ending(council, end.getValue()));
            council.memberships.stream()
                    .filter(one -> one.validTo() == null)
                    .forEach(one -> memberships.add(new EndedMembership(
                            council.code, one.county(), one.authority() == null ? null : one.authority().code)));
            after = after.plus(council.tier, council.state == Council.State.ACTIVE ? -1 : 0);
        }
        var facts = plan.facts();
        for (var code : lines.successors()) {
            var council = plan.councils().get(code);
            var known = facts.containsKey(code) ? facts.get(code).orElse(null) : council.facts;
            var then = following(plan, council, known);
            councils.add(then);
            after = after.plus(council.tier, council.state == Council.State.ACTIVE ? -1 : 0)
                    .plus(then.type().tier(), 1);
        }
        plan.leaving().forEach(one -> memberships.add(new EndedMembership(one.council().code, one.county(), null)));
        return new ChangePreview(plan.change().vestsOn, obstacles, councils, memberships, now, after);
    }

    private static CouncilPreview ending(Council council, List<String> successors) {
        return new CouncilPreview(
                council.code,
                council.name,
                council.type,
                council.state,
                Council.State.ABOLISHED,
                null,
                successors,
                council.facts);
    }

    private static CouncilPreview following(VestingPlan plan, Council council, Facts facts) {
        var outcome = plan.outcomeOf(council.code);
        return new CouncilPreview(
                council.code,
                outcome.name() == null ? council.name : outcome.name(),
                outcome.type() == null ? council.type : outcome.type(),
                council.state,
                Council.State.ACTIVE,
                outcome.gss(),
                null,
                facts);
    }
}
