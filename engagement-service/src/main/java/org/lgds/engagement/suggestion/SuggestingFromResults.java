package org.lgds.engagement.suggestion;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import org.lgds.engagement.request.EngagementRequest;
import org.lgds.engagement.request.Focus;
import org.lgds.engagement.request.Suggestion;
import org.lgds.engagement.request.Suggestion.Cause;
import org.lgds.engagement.result.Dimension;
import org.lgds.engagement.result.ResultStands;
import org.lgds.engagement.result.ResultSuperseded;
import org.lgds.kit.data.Scalars;

/**
 * Proposes to a council whose result became final that it asks for advice in its weakest dimension (DOMAIN.md 6.B). The state of
 * results says so, not their events: it is there as long as the result stands, so none is missed.
 */
@ApplicationScoped
class SuggestingFromResults {

    private static final String SUPERSEDED = "A later result has superseded the one that it was suggested from.";

    private final Suggestions suggestions;
    private final EntityManager entities;

    SuggestingFromResults(Suggestions suggestions, EntityManager entities) {
        this.suggestions = suggestions;
        this.entities = entities;
    }

    void suggest(@Observes ResultStands result) {
        var advised = suggestions.hold(result.council());
        // The end of the result before may be told of later.
        suggestions.fade(
                "suggested_assessment in (select earlier.id from known_result earlier join known_result now using (council)"
                        + " where now.id = ?1 and earlier.id <> now.id)",
                result.result(),
                SUPERSEDED);
        if (!advised
                || result.weakest() == null
                || !suggestions.isNew(Cause.RESULT, result.result().toString(), result.council())
                || isAskedFor(result.council(), result.weakest())) {
            return;
        }
        suggestions.make(
                Cause.RESULT,
                result.result().toString(),
                EngagementRequest.suggested(
                        result.council(),
                        Suggestion.ofResult(result.result()),
                        "Advice on " + result.weakest().label(),
                        new Focus(List.of(result.weakest()), null),
                        "Of the dimensions of your last result, "
                                + result.weakest().label() + " is the weakest."));
    }

    void fade(@Observes ResultSuperseded result) {
        suggestions.fade("suggested_assessment = ?1", result.result(), SUPERSEDED);
    }

    /** An open request or an engagement from one is about it already. */
    private boolean isAskedFor(String council, Dimension dimension) {
        return !Scalars.query(entities, """
                        select request.id from engagement_request request
                            left join engagement on engagement.id = request.engagement
                        where request.council = ?1 and request.dimensions @> array[cast(?2 as text)]
                            and (request.state in ('DRAFT', 'SUBMITTED', 'TRIAGED', 'DEFERRED')
                                or engagement.state not in ('COMPLETED', 'ENDED_EARLY'))
                        limit 1""", UUID.class)
                .setParameter(1, council)
                .setParameter(2, dimension.name())
                .getResultList()
                .isEmpty();
    }
}
