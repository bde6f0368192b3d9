package org.lgds.asset.adoption;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.kit.delta.Changes;
import org.lgds.kit.delta.ChangesFeed.Position;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Visibility;

/** Adoptions as this caller sees them: what is live is for all, plans for the sector, the rest for the council and LGDS. */
@RequestScoped
class AdoptionSight {

    private final Caller caller;
    private final EntityManager entities;

    AdoptionSight(Caller caller, EntityManager entities) {
        this.caller = caller;
        this.entities = entities;
    }

    /**
     * The open adoption of a pair, else the last, that this caller may read.
     *
     * @throws Problem 404 where there is none they may know of
     */
    Adoption of(String council, UUID asset) {
        var adoptions = Adoption.<Adoption>list("council = ?1 and assetId = ?2", council, asset);
        var present = Adoption.present(adoptions.stream().filter(this::shows).toList());
        if (present == null) {
            throw Problem.notFound("adoption", council + "/" + asset);
        }
        return present;
    }

    AdoptionView view(Adoption adoption) {
        return AdoptionView.of(adoption, sightOf(adoption));
    }

    /** What this caller's copy must do. */
    Changes.Item<AdoptionView> change(Adoption adoption) {
        return shows(adoption)
                ? Changes.Item.upsert(adoption.key(), view(adoption))
                : Changes.Item.delete(adoption.key());
    }

    List<Adoption> list(AdoptionQuery query, String after, int limit) {
        var conditions = filters(query)
                .and("stage = %s", query.stage())
                .and("id < %s", after == null ? null : UUID.fromString(after));
        visible(conditions, "visibility");
        return conditions.run(entities, Adoption.class, "adoption", "id desc", limit);
    }

    List<Adoption> changed(AdoptionQuery query, Position after, long before, int limit) {
        var conditions = filters(query)
                .andAll("(changed_in, id) > (%s, %s)", after.transaction(), UUID.fromString(after.key()))
                .and("changed_in < %s", before);
        visible(conditions, "widest");
        return conditions.run(entities, Adoption.class, "adoption", "changed_in, id", limit);
    }

    boolean showsInFull(Adoption adoption) {
        return sightOf(adoption).reaches(Visibility.COUNCIL);
    }

    private static Conditions filters(AdoptionQuery query) {
        return new Conditions()
                .and("council = %s", query.council())
                .and("asset_id = %s", query.asset())
                .and("id = %s", query.id());
    }

    /** {@code widest} also finds what has left this caller's sight. */
    private void visible(Conditions conditions, String column) {
        if (caller.seesAllCouncils()) {
            return;
        }
        var visible = new ArrayList<String>();
        visible.add(column + (caller.councils().isEmpty() ? " = 'PUBLIC'" : " in ('PUBLIC', 'SECTOR')"));
        if (!caller.councils().isEmpty()) {
            visible.add(
                    "council = any(" + conditions.parameter(caller.councils().toArray(new String[0])) + ")");
        }
        conditions.andAny(visible);
    }

    private boolean shows(Adoption adoption) {
        return sightOf(adoption).reaches(adoption.visibility);
    }

    private Visibility sightOf(Adoption adoption) {
        return Visibility.of(caller, Set.of(adoption.council));
    }
}
