package org.lgds.engagement.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import org.lgds.engagement.programme.Programme;
import org.lgds.engagement.project.Project;
import org.lgds.engagement.succession.AnnouncedSuccession;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.data.Turns;
import org.lgds.kit.event.Journal;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** Puts an application in, one of a lead council after another, so that none leads more than the round allows. */
@ApplicationScoped
class Applying {

    static final ProblemType LEADS_TOO_MANY =
            new ProblemType("leads-too-many", 409, "The council leads as many applications as the round allows");

    private final Turns turns;
    private final AnnouncedSuccession announced;
    private final Journal journal;
    private final EntityManager entities;
    private final Clock clock;

    Applying(Turns turns, AnnouncedSuccession announced, Journal journal, EntityManager entities, Clock clock) {
        this.turns = turns;
        this.announced = announced;
        this.journal = journal;
        this.entities = entities;
        this.clock = clock;
    }

    /** Waits until no other application of this lead is being submitted to the round; before any row is locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    void takeTurn(Application application) {
        turns.take("applications to programme " + application.programme, Set.of(application.council));
    }

    /** Submits a whole application while its programme takes some. The lead's turn was taken. */
    @Transactional(Transactional.TxType.MANDATORY)
    void submit(Application application, String by) {
        NamedCouncils.hold(application.councils);
        var programme = Programme.held(application.programme);
        programme.mustTakeApplicationsOn(LocalDate.now(clock));
        ApplicationState.LIFECYCLE.move("submission", application.state.told());
        if (application.project != null) {
            mustLead(application.council, application.project);
        }
        new Submission(application, programme).mustBeWhole(heirs(application));
        journal.add(application.submit(by, freePlace(application), clock.instant()));
    }

    /** Councils that take over from the lead in the period of the award. */
    Set<String> heirs(Application application) {
        return application.startsOn == null || application.endsOn == null
                ? Set.of()
                : announced.heirsOf(application.council, application.startsOn, application.endsOn);
    }

    /**
     * Lets money be asked for and given while the lead leads the project, which is held so that it neither ends nor gets another lead
     * meanwhile.
     *
     * @throws Problem 409 where the project is over or another council leads it
     */
    static void mustLead(String council, UUID id) {
        var isLed = Project.<Project>findByIdOptional(id, LockModeType.PESSIMISTIC_READ)
                .filter(project -> project.state.isOpen())
                .flatMap(project -> project.together().lead())
                .filter(lead -> lead.hasJoined() && council.equals(lead.council))
                .isPresent();
        if (!isLed) {
            throw Problem.of(
                            ProblemType.CONFLICT,
                            "Money is asked for and awarded to an open project that %s leads; project %s is none.",
                            council,
                            id)
                    .with("lacking", Set.of("project"));
        }
    }

    private int freePlace(Application application) {
        var leads = Application.count(
                "programme = ?1 and council = ?2 and state not in (?3, ?4)",
                application.programme,
                application.council,
                ApplicationState.DRAFT,
                ApplicationState.WITHDRAWN);
        if (leads >= application.ledLimit) {
            throw Problem.of(
                            LEADS_TOO_MANY,
                            "%s leads %d applications to this programme already, which allows %d; withdraw one or let"
                                    + " another council lead.",
                            application.council,
                            leads,
                            application.ledLimit)
                    .with("limit", application.ledLimit);
        }
        return places(application.programme, application.council, application.ledLimit)
                .get(0);
    }

    private List<Integer> places(UUID programme, String council, int limit) {
        return Scalars.query(entities, """
                        select place from generate_series(1, ?3) place
                        where not exists (select from application where programme = ?1 and council = ?2 and led = place)
                        order by place limit 1""", Integer.class)
                .setParameter(1, programme)
                .setParameter(2, council)
                .setParameter(3, limit)
                .getResultList();
    }
}
