package org.lgds.engagement.advisor;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.lgds.engagement.council.KnownCouncil;
import org.lgds.engagement.supplier.KnownSupplier;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.delta.ChangesFeed.Position;
import org.lgds.kit.lifecycle.AllowedActions;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.version.Versions;

/** Finds advisors for LGDS, and lets those change them who may. */
@RequestScoped
class KeepingAdvisors {

    private static final int SHOWN = 20;

    private final Caller caller;
    private final AllowedActions actions;
    private final Versions versions;
    private final EntityManager entities;

    KeepingAdvisors(Caller caller, AllowedActions actions, Versions versions, EntityManager entities) {
        this.caller = caller;
        this.actions = actions;
        this.versions = versions;
        this.entities = entities;
    }

    /** Throws {@link Problem} 404 where there is none. */
    Advisor of(UUID id) {
        return Advisor.<Advisor>findByIdOptional(id).orElseThrow(() -> Problem.notFound("advisor", id));
    }

    /** One that is changed by who runs the advisors, as the caller has seen it. */
    Advisor toBeChanged(UUID id) {
        var advisor = of(id);
        versions.mustMatch(advisor);
        return advisor;
    }

    /**
     * One that is changed by who runs the advisors or by themself.
     *
     * @throws Problem 403 {@code other-advisor} for another advisor
     */
    Advisor toBeChangedByThemself(UUID id) {
        var advisor = of(id);
        if (!mayAct(advisor)) {
            throw Problem.of(
                    Advisors.NOT_THIS_ADVISOR,
                    "Advisors do this for themselves alone; a programme manager can do it for them.");
        }
        versions.mustMatch(advisor);
        return advisor;
    }

    private boolean mayAct(Advisor advisor) {
        return caller.hasRole("programme-manager", "lgds-admin")
                || caller.subject().equals(advisor.subject);
    }

    AdvisorView view(Advisor advisor) {
        var possible = Advisor.LIFECYCLE.actionsFrom(advisor.state);
        if (!mayAct(advisor)) {
            possible.removeAll(Set.of("leave", "interests"));
        }
        return AdvisorView.of(advisor, actions.of(AdvisorResource.class, possible));
    }

    List<Advisor> list(AdvisorQuery query, String after, int limit) {
        return query.conditions()
                .and("id < %s", after == null ? null : UUID.fromString(after))
                .run(entities, Advisor.class, "advisor", "id desc", limit);
    }

    List<Advisor> changed(Position after, long before, int limit) {
        return new Conditions()
                .andAll("(changed_in, id) > (%s, %s)", after.transaction(), UUID.fromString(after.key()))
                .and("changed_in < %s", before)
                .run(entities, Advisor.class, "advisor", "changed_in, id", limit);
    }

    /** Throws {@link Problem} 409 for a subject that is registered already, or was. */
    static void mustBeNew(String subject) {
        Advisor.<Advisor>find("subject", subject).firstResultOptional().ifPresent(there -> {
            throw Problem.of(
                            ProblemType.CONFLICT,
                            "There is an advisor of this subject: %s. Change them, or register them again if they were"
                                    + " released.",
                            there.id)
                    .with("advisor", there.id);
        });
    }

    /** Throws {@link Problem} 409 for a council or supplier not heard of; one that has ended, or was merged, may be named. */
    static void mustBeKnown(String council, UUID supplier) {
        if (council != null && KnownCouncil.findByIdOptional(council).isEmpty()) {
            throw Problem.of(ProblemType.UNKNOWN_REFERENCE, "There is no council %s that we have heard of.", council);
        }
        if (supplier != null && KnownSupplier.findByIdOptional(supplier).isEmpty()) {
            throw Problem.of(
                    ProblemType.UNKNOWN_REFERENCE,
                    "There is no supplier %s that we have heard of; give the id that the list of suppliers has.",
                    supplier);
        }
    }

    /**
     * Lets nobody go who advises in open work, as its lead or beside them. Whoever gives them some holds the advisor for share,
     * so that the later of the two sees the earlier.
     *
     * @throws Problem 409 naming the engagements and projects, the oldest twenty of each
     */
    void mustAdviseNobody(Advisor advisor) {
        entities.lock(advisor, LockModeType.PESSIMISTIC_WRITE);
        var advised = Scalars.query(entities, """
                        select id from engagement
                        where (lead_advisor = ?1 or further_advisors @> array[cast(?1 as text)])
                            and state not in ('COMPLETED', 'ENDED_EARLY')
                        order by id limit ?2""", UUID.class)
                .setParameter(1, advisor.subject)
                .setParameter(2, SHOWN)
                .getResultList();
        var projects = Scalars.query(entities, """
                        select id from project where advisor = ?1 and state not in ('CLOSED', 'STOPPED')
                        order by id limit ?2""", UUID.class)
                .setParameter(1, advisor.subject)
                .setParameter(2, SHOWN)
                .getResultList();
        if (!advised.isEmpty() || !projects.isEmpty()) {
            throw Problem.of(
                            ProblemType.CONFLICT,
                            "They advise in open engagements or projects: release them there first or name another advisor, or"
                                    + " end it.")
                    .with("engagements", advised)
                    .with("projects", projects);
        }
    }
}
