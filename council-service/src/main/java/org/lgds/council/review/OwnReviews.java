package org.lgds.council.review;

import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.security.Caller;

/** Assessments that this caller reviews for another council, as long as they are on them. */
@RequestScoped
public class OwnReviews {

    private final Caller caller;
    private final EntityManager entities;

    /** Asked for once, so that a list asks nothing for each of its rows. */
    private Set<UUID> on;

    OwnReviews(Caller caller, EntityManager entities) {
        this.caller = caller;
        this.entities = entities;
    }

    /** True of a peer of whose councils some may review. */
    public boolean isReviewer() {
        return caller.hasRole("peer-reviewer") && !caller.councils().isEmpty();
    }

    public boolean isOn(UUID assessment) {
        return on().contains(assessment);
    }

    public Set<UUID> on() {
        if (on == null) {
            on = isReviewer() ? ask() : Set.of();
        }
        return on;
    }

    /** One of them has changed. */
    public void forget() {
        on = null;
    }

    private Set<UUID> ask() {
        return Set.copyOf(Scalars.query(entities, """
                        select review.assessment from review join assessment on assessment.id = review.assessment
                        where review.reviewer = ?1 and review.council = any(cast(?2 as text[]))
                            and review.completed_at is null and review.released_at is null
                            and assessment.state = 'IN_PEER_REVIEW' and assessment.round = review.round""", UUID.class)
                .setParameter(1, caller.subject())
                .setParameter(2, caller.councils().toArray(new String[0]))
                .getResultList());
    }
}
