package org.lgds.asset.adoption;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.lgds.asset.council.KnownCouncil;
import org.lgds.kit.delta.Changes;
import org.lgds.kit.delta.ChangesFeed.Position;
import org.lgds.kit.lifecycle.AllowedActions;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Visibility;

/** Adoptions as this caller sees them: what is live is for all, plans for the sector, the rest for the council and LGDS. */
@RequestScoped
public class AdoptionSight {

    private final Caller caller;
    private final AllowedActions actions;
    private final EntityManager entities;

    /** Codes of the councils that are of the region and type asked for, read once in a request. */
    private Set<String> ofThePlace;

    AdoptionSight(Caller caller, AllowedActions actions, EntityManager entities) {
        this.caller = caller;
        this.actions = actions;
        this.entities = entities;
    }

    /**
     * The open adoption of a pair, else the last, that this caller may read.
     *
     * @throws Problem 404 where there is none they may know of
     */
    public Adoption of(String council, UUID asset) {
        var adoptions = Adoption.<Adoption>list("council = ?1 and assetId = ?2", council, asset);
        return new OfOnePair(adoptions.stream().filter(this::shows).toList())
                .present()
                .orElseThrow(() -> Problem.notFound("adoption", council + "/" + asset));
    }

    /**
     * The same for a caller who writes for that council, which is held before any adoption is, as vesting does.
     *
     * @throws Problem 404 for one they may not know of, 403 for another council's and after the council's end
     */
    public Adoption ofOwn(String council, UUID asset) {
        var adoption = of(council, asset);
        caller.mustBeOf(council);
        KnownCouncil.inBeing(council);
        return adoption;
    }

    /** The same, held until the transaction ends: for what several add to at once. */
    public Adoption held(Adoption adoption) {
        entities.refresh(adoption, LockModeType.PESSIMISTIC_WRITE);
        return adoption;
    }

    public AdoptionView view(Adoption adoption) {
        return AdoptionView.of(adoption, reach(adoption), actions.of(StepResource.class, possible(adoption)));
    }

    /** What this caller's copy must do. */
    Changes.Item<AdoptionView> change(AdoptionQuery query, Adoption adoption) {
        return shows(adoption) && query.matches(adoption) && isOfThePlace(query, adoption)
                ? Changes.Item.upsert(adoption.key(), view(adoption))
                : Changes.Item.delete(adoption.key());
    }

    List<Adoption> list(AdoptionQuery query, String after, int limit) {
        query.mustBeNarrow();
        var conditions = filters(query, KnownCouncil::codesOf)
                .and("stage = %s", query.stage())
                .and("asset_version = %s", query.version())
                .and("id < %s", after == null ? null : UUID.fromString(after));
        either(conditions, query.stale(), "stale", "not stale");
        either(conditions, query.verified(), "verified is not null", "verified is null");
        visible(conditions, "visibility");
        return conditions.run(entities, Adoption.class, "adoption", "id desc", limit);
    }

    List<Adoption> changed(AdoptionQuery query, Position after, long before, int limit) {
        query.mustBeNarrow();
        var conditions = filters(query, KnownCouncil::codesEverOf)
                .andAll("(changed_in, id) > (%s, %s)", after.transaction(), UUID.fromString(after.key()))
                .and("changed_in < %s", before);
        visible(conditions, "widest");
        if (!caller.seesAllCouncils()) {
            // Of what has left their sight only that it did: what happens to it since is not theirs to know.
            conditions.andAll(
                    "(visibility in ('PUBLIC', 'SECTOR') or council = any(cast(%s as text[]))"
                            + " or coalesce(narrowed_in, changed_in) >= %s)",
                    caller.readableCouncils().toArray(new String[0]), after.holds());
        }
        return conditions.run(entities, Adoption.class, "adoption", "changed_in, id", limit);
    }

    /** Adoptions of an asset that have adaptations, newest first. */
    public List<Adoption> variants(UUID asset, String after, int limit) {
        var conditions = new Conditions()
                .and("asset_id = %s", asset)
                .andAny(List.of("adaptations > 0"))
                .and("id < %s", after == null ? null : UUID.fromString(after));
        visible(conditions, "visibility");
        return conditions.run(entities, Adoption.class, "adoption", "id desc", limit);
    }

    public boolean showsInFull(Adoption adoption) {
        return reach(adoption).reaches(Visibility.COUNCIL);
    }

    private static void either(Conditions conditions, Boolean wanted, String yes, String no) {
        if (wanted != null) {
            conditions.andAny(List.of(wanted ? yes : no));
        }
    }

    /** Filters on what never changes of an adoption, and on its council's place, which seldom does. */
    private static Conditions filters(AdoptionQuery query, BiFunction<String, String, String[]> codes) {
        var conditions = new Conditions()
                .and("council = %s", query.council())
                .and("asset_id = %s", query.asset())
                .and("id = %s", query.id());
        if (query.namesAPlace()) {
            KnownCouncil.mustBePlace(query.region(), query.councilType());
            conditions.and("council = any(%s)", codes.apply(query.region(), query.councilType()));
        }
        return conditions;
    }

    private boolean isOfThePlace(AdoptionQuery query, Adoption adoption) {
        if (query.namesAPlace() && ofThePlace == null) {
            ofThePlace = Set.of(KnownCouncil.codesOf(query.region(), query.councilType()));
        }
        return !query.namesAPlace() || ofThePlace.contains(adoption.council);
    }

    /** {@code widest} also finds what has left this caller's sight. */
    private void visible(Conditions conditions, String column) {
        if (caller.seesAllCouncils()) {
            return;
        }
        var visible = new ArrayList<String>();
        visible.add(column + (caller.councils().isEmpty() ? " = 'PUBLIC'" : " in ('PUBLIC', 'SECTOR')"));
        if (!caller.councils().isEmpty()) {
            visible.add("council = any("
                    + conditions.parameter(caller.readableCouncils().toArray(new String[0])) + ")");
        }
        conditions.andAny(visible);
    }

    private Set<String> possible(Adoption adoption) {
        var possible = new LinkedHashSet<String>();
        if (caller.isOf(adoption.council)) {
            possible.addAll(Stage.LIFECYCLE.actionsFrom(adoption.stage));
        }
        if (adoption.isOpen()) {
            possible.add(StepResource.VERIFICATION);
        }
        return possible;
    }

    private boolean shows(Adoption adoption) {
        return reach(adoption).reaches(adoption.visibility);
    }

    /** How much of it this caller sees. */
    Visibility reach(Adoption adoption) {
        return Visibility.of(caller, Set.of(adoption.council));
    }
}
