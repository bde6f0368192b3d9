package org.lgds.engagement.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import org.lgds.engagement.application.ApplicationIsApproved;
import org.lgds.engagement.council.CouncilRecords.Kind;
import org.lgds.engagement.council.Heirs;
import org.lgds.engagement.ledger.Ledger.Party;
import org.lgds.kit.data.Ids;
import org.lgds.kit.event.Change;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** Money offered to an application's lead council, and what became of the offer. */
@Entity
public class Award extends AwardRecord {

    static final Kind<Award> KIND = new Kind<>(Award.class, "award", "award");

    static final ProblemType WAITS = new ProblemType("award-waits", 409, "The award waits for a successor");

    private static final Set<String> OF_THE_COUNCIL = Set.of("acceptance", "decline", "undertaking");

    static Award of(ApplicationIsApproved approved) {
        var application = approved.application();
        var award = new Award();
        award.id = Ids.next();
        award.council = application.council;
        award.programme = application.programme;
        award.application = application.id;
        award.project = application.project;
        award.title = application.title;
        award.amount = approved.approval().amount();
        award.priceBase = approved.programme().priceBase;
        award.finalShare = approved.programme().finalShare;
        award.acceptBy = approved.approval().acceptBy();
        award.startsOn = application.startsOn;
        award.endsOn = application.endsOn;
        award.conditions = approved.approval().conditions().stream()
                .map(text -> new AwardCondition(text, null))
                .toList();
        award.undertaken = application.undertaken;
        return award;
    }

    /** Awards for a project, in the order in which they are to be held. */
    public static List<UUID> ofProject(UUID project) {
        return getEntityManager()
                .createQuery("select id from Award where project = ?1 order by id", UUID.class)
                .setParameter(1, project)
                .getResultList();
    }

    /** Its money stands while it moves: held so that it stays in its state, while payments of it may be looked at by others. */
    public Award hold(LockModeType mode) {
        getEntityManager().lock(this, mode);
        return this;
    }

    /** Awards for a project that are not over. */
    public static List<Award> openFor(UUID project) {
        return list("project = ?1 and state in ?2 order by id", project, AwardState.OPEN);
    }

    public boolean isOpen() {
        return AwardState.OPEN.contains(state);
    }

    /** True while payments of it go on. */
    public boolean isPayable() {
        return state == AwardState.ACTIVE && proposedSuccessor == null && !undertakingDue && Payee.leads(this);
    }

    public Party party() {
        return new Party(programme, id, council);
    }

    /**
     * Lets a payment go on.
     *
     * @throws Problem 409 unless the award is active, no successor is waited for, and its council leads the project
     */
    public void mustPay() {
        if (state != AwardState.ACTIVE) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "Payments go on while their award is active; it is %s.",
                    state.name().toLowerCase(Locale.ROOT));
        }
        if (proposedSuccessor != null) {
            throw Problem.of(
                    WAITS,
                    "%s was abolished; payments wait until a programme manager confirms its successor, such as %s.",
                    council,
                    proposedSuccessor);
        }
        if (undertakingDue) {
            throw Problem.of(
                    WAITS, "Payments wait until the senior responsible officer of %s undertakes to go on.", council);
        }
        Payee.mustLead(this);
    }

    @Override
    protected Set<String> possibleActions() {
        var possible = AwardState.LIFECYCLE.actionsFrom(state);
        if (!undertakingDue) {
            possible.remove("undertaking");
        }
        if (proposedSuccessor != null) {
            possible.clear();
            possible.add("transfer");
        }
        return possible;
    }

    @Override
    protected Set<String> actionsOfTheCouncil() {
        return OF_THE_COUNCIL;
    }

    AwardEvent offer(String why, Instant now) {
        return decide(AwardState.OFFERED, "award.offered", why, now);
    }

    AwardEvent accept(LocalDate today, Instant now) {
        var to = AwardState.LIFECYCLE.move("acceptance", state);
        if (today.isAfter(acceptBy)) {
            throw Problem.of(ProblemType.CONFLICT, "The offer was to be accepted by %s.", acceptBy);
        }
        return decide(to, "award.accepted", null, now);
    }

    AwardEvent decline(String why, Instant now) {
        return decide(AwardState.LIFECYCLE.move("decline", state), "award.declined", why, now);
    }

    /** The offer was not accepted in time. */
    AwardEvent lapse(LocalDate today, Instant now) {
        var to = AwardState.LIFECYCLE.move("lapse", state);
        if (!today.isAfter(acceptBy)) {
            throw Problem.of(ProblemType.CONFLICT, "The offer stands until %s is over.", acceptBy);
        }
        return decide(to, "award.lapsed", null, now);
    }

    AwardEvent fulfil(int number, LocalDate today, Instant now) {
        var to = AwardState.LIFECYCLE.move("fulfilment", state);
        if (number > conditions.size()) {
            throw Problem.invalidBody("/number", "The award has %d conditions.", conditions.size());
        }
        var all = new ArrayList<>(conditions);
        all.set(number - 1, new AwardCondition(all.get(number - 1).text(), today));
        conditions = List.copyOf(all);
        return decide(to, "award.changed", null, now);
    }

    AwardEvent activate(Instant now) {
        var to = AwardState.LIFECYCLE.move("activation", state);
        mustMeetItsConditions();
        return decide(to, "award.activated", null, now);
    }

    boolean mayBeSuspended() {
        return AwardState.LIFECYCLE.actionsFrom(state).contains("suspension");
    }

    AwardEvent suspend(String why, Instant now) {
        return decide(AwardState.LIFECYCLE.move("suspension", state), "award.suspended", why, now);
    }

    AwardEvent resume(Instant now) {
        var to = AwardState.LIFECYCLE.move("resumption", state);
        mustMeetItsConditions();
        return decide(to, "award.resumed", null, now);
    }

    AwardEvent terminate(String why, Instant now) {
        return decide(AwardState.LIFECYCLE.move("termination", state), "award.terminated", why, now);
    }

    AwardEvent complete(Instant now) {
        return decide(AwardState.LIFECYCLE.move("completion", state), "award.completed", null, now);
    }

    /** The council that has followed goes on with it. */
    AwardEvent undertake(Instant now) {
        var to = AwardState.LIFECYCLE.move("undertaking", state);
        if (!undertakingDue) {
            throw Problem.of(ProblemType.CONFLICT, "No undertaking is waited for.");
        }
        undertakingDue = false;
        undertaken = new ArrayList<>(undertaken);
        undertaken.add(council);
        return decide(to, "award.changed", null, now);
    }

    /** Its council has ended: it goes to the only one that follows, who answers an offer by a day at least, or waits for a choice. */
    AwardEvent pass(Heirs heirs, LocalDate answerBy, Instant now) {
        var before = council;
        follow(heirs);
        return moved(before, answerBy, now);
    }

    AwardEvent passTo(String successor, LocalDate answerBy, Instant now) {
        var before = council;
        goTo(successor);
        return moved(before, answerBy, now);
    }

    private AwardEvent moved(String before, LocalDate answerBy, Instant now) {
        if (council.equals(before)) {
            return decide(state, "award.changed", reason, now);
        }
        undertakingDue = !undertaken.contains(council);
        if (state == AwardState.OFFERED && answerBy.isAfter(acceptBy)) {
            acceptBy = answerBy;
        }
        return decide(state, "award.transferred", reason, now);
    }

    private void mustMeetItsConditions() {
        var unmet = conditions.stream()
                .filter(condition -> condition.metOn() == null)
                .map(AwardCondition::text)
                .toList();
        if (!unmet.isEmpty()) {
            throw Problem.of(ProblemType.CONFLICT, "%d of its conditions are not met yet.", unmet.size())
                    .with("unmet", unmet);
        }
    }

    private AwardEvent decide(AwardState to, String event, String why, Instant now) {
        var from = state;
        state = to;
        reason = why == null && event.equals("award.changed") ? reason : why;
        var sequence = changed(now);
        return AwardEvent.of(event, this, Change.of(from, state, why), sequence);
    }
}
