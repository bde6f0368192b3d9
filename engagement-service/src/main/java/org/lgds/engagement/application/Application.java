package org.lgds.engagement.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import org.lgds.engagement.council.Heirs;
import org.lgds.engagement.programme.Programme;
import org.lgds.kit.data.Ids;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** What a council and its partners ask of a round, from the draft to the answer. */
@Entity
public class Application extends ApplicationRecord {

    static Application draft(Programme programme, String council) {
        var application = new Application();
        application.id = Ids.next();
        application.programme = programme.id;
        application.council = council;
        application.minCouncils = programme.minCouncils;
        application.ledLimit = programme.maxLed;
        return application;
    }

    /** Held so that it stays in its state until the transaction ends, while others may do the same. */
    public static Optional<Application> held(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
    }

    /** Writes the draft, the first time or anew; who has confirmed confirmed another text, and is asked again. */
    ApplicationEvent write(ChangedApplication contents, String by, Instant now) {
        var to = state == null ? ApplicationState.DRAFT : ApplicationState.LIFECYCLE.move("change", state.told());
        var named = contents.councilsWith(council);
        formerCouncils = left(councils, named);
        title = contents.title();
        need = contents.need();
        project = contents.project();
        councils = List.copyOf(named);
        phase = contents.phase();
        services = List.copyOf(contents.services());
        parties = List.copyOf(contents.parties());
        declarationSigned = contents.declarationSigned();
        amount = contents.amount();
        startsOn = contents.startsOn();
        endsOn = contents.endsOn();
        milestones = contents.milestones();
        payments = contents.payments();
        proposedPartners = Map.of();
        confirmed = List.of();
        undertaken = List.of();
        drafters = with(drafters, by);
        return decide(to, "application.changed", null, now);
    }

    /**
     * A partner's SRO stands by it.
     *
     * @throws Problem 409 for one that has confirmed what cannot be changed any more
     */
    ApplicationEvent confirm(String partner, Instant now) {
        var to = ApplicationState.LIFECYCLE.move("confirmation", state);
        if (state != ApplicationState.DRAFT && confirmed.contains(partner)) {
            throw Problem.of(ProblemType.CONFLICT, "Council %s has confirmed it already.", partner);
        }
        confirmed = with(confirmed, partner);
        return decide(to, "application.changed", null, now);
    }

    /** The SRO of a council that will follow the lead stands by it. */
    ApplicationEvent undertake(String successor, Instant now) {
        var to = ApplicationState.LIFECYCLE.move("undertaking", state);
        undertaken = with(undertaken, successor);
        return decide(to, "application.changed", null, now);
    }

    /**
     * Submits it in a free place among those the council leads.
     *
     * @throws Problem 409 {@code not-independent} for whoever wrote in it, now or before
     */
    ApplicationEvent submit(String by, int place, Instant now) {
        var to = ApplicationState.LIFECYCLE.move("submission", state.told());
        if (drafters.contains(by)) {
            throw Problem.of(
                    ProblemType.NOT_INDEPENDENT,
                    "You wrote in this application; another senior responsible officer submits it.");
        }
        confirmed = with(confirmed, council);
        led = place;
        submittedAt = now;
        submittedBy = by;
        return decide(to, "application.submitted", null, now);
    }

    ApplicationEvent ruleEligible(Instant now) {
        return decide(ApplicationState.LIFECYCLE.move("eligibility", state), "application.ruled_eligible", null, now);
    }

    ApplicationEvent ruleIneligible(String why, Instant now) {
        return decide(
                ApplicationState.LIFECYCLE.move("ineligibility", state), "application.ruled_ineligible", why, now);
    }

    /** Notes what its members scored it together: the sum of weighted scores in hundredths of a point, and how many. */
    ApplicationEvent score(long total, int members, Instant now) {
        var to = ApplicationState.LIFECYCLE.move("scoring", state);
        scoreTotal = total;
        scorers = members;
        return decide(to, ApplicationEvent.SCORED, null, now);
    }

    /** Members may score it again, and it is scored anew; to councils only what was on the reserve list comes back from there. */
    ApplicationEvent reopenScoring(String why, Instant now) {
        var event = state != state.told() ? ApplicationEvent.REOPENED : "application.changed";
        var to = ApplicationState.LIFECYCLE.move("rescoring", state);
        scoreTotal = null;
        scorers = null;
        return decide(to, event, why, now);
    }

    ApplicationEvent approve(String why, Instant now) {
        return decide(ApplicationState.LIFECYCLE.move("approval", state), "application.approved", why, now);
    }

    ApplicationEvent reserve(String why, Instant now) {
        return decide(ApplicationState.LIFECYCLE.move("reservation", state), "application.reserved", why, now);
    }

    ApplicationEvent refuse(String why, Instant now) {
        return decide(ApplicationState.LIFECYCLE.move("refusal", state), "application.refused", why, now);
    }

    ApplicationEvent withdraw(String why, Instant now) {
        var to = ApplicationState.LIFECYCLE.move("withdrawal", state);
        led = null;
        return decide(to, "application.withdrawn", why, now);
    }

    /**
     * Goes on with those that follow the councils it names. A place that several follow, the lead's or a partner's, waits for a choice
     * of one; what waits already waits for one that follows the council that was proposed, where that has ended too. Empty if
     * that changes nothing.
     */
    Optional<ApplicationEvent> follow(Map<String, Heirs> following, Instant now) {
        var ended = councils.stream()
                .filter(code -> following.containsKey(followedBy(code)))
                .toList();
        var next = new TreeMap<String, String>();
        for (var code : ended) {
            var heirs = following.get(followedBy(code));
            if (proposedFor(code) == null && heirs.single().isPresent()) {
                next.put(code, heirs.single().get());
            } else {
                propose(code, heirs.largest());
            }
        }
        return ended.isEmpty() ? Optional.empty() : Optional.of(replace(next, now));
    }

    private String followedBy(String place) {
        return Objects.requireNonNullElse(proposedFor(place), place);
    }

    private void propose(String place, String successor) {
        if (place.equals(council)) {
            proposedSuccessor = successor;
        } else {
            var all = new TreeMap<>(proposedPartners);
            all.put(place, successor);
            proposedPartners = all;
        }
    }

    /** A programme manager says which of several successors has a place: the lead's, or that of a partner, who is asked to confirm. */
    ApplicationEvent goTo(String place, String successor, Instant now) {
        if (!ApplicationState.OPEN.contains(state)) {
            throw Problem.of(ProblemType.WRONG_STATE, "The application is over; it names the councils that it named.");
        }
        if (place.equals(council)) {
            proposedSuccessor = null;
        } else {
            var others = new TreeMap<>(proposedPartners);
            others.remove(place);
            proposedPartners = others;
            confirmed = confirmed.stream().filter(code -> !code.equals(place)).toList();
        }
        return replace(Map.of(place, successor), now);
    }

    private ApplicationEvent replace(Map<String, String> next, Instant now) {
        var before = councils;
        if (next.containsKey(council)) {
            // A draft takes a place of its new lead once it is submitted, as any other.
            inherited = state != ApplicationState.DRAFT;
            led = null;
            council = next.get(council);
        }
        councils = replaced(before, next);
        confirmed = replaced(confirmed, next);
        formerCouncils = left(before, councils);
        passed = true;
        return decide(state, "application.changed", null, now);
    }

    private List<String> left(List<String> before, Collection<String> named) {
        return Stream.concat(formerCouncils.stream(), before == null ? Stream.of() : before.stream())
                .filter(code -> !named.contains(code))
                .distinct()
                .toList();
    }

    private static List<String> replaced(List<String> codes, Map<String, String> next) {
        return codes.stream()
                .map(code -> next.getOrDefault(code, code))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> with(List<String> codes, String code) {
        var all = new ArrayList<>(codes);
        if (!all.contains(code)) {
            all.add(code);
        }
        return List.copyOf(all);
    }

    private ApplicationEvent decide(ApplicationState to, String event, String why, Instant now) {
        var from = state;
        state = to;
        if (ApplicationEvent.isForLgdsAlone(event)) {
            return ApplicationEvent.of(event, this, from, why, changedForSome(now));
        }
        reason = why == null && event.equals("application.changed") ? reason : why;
        return ApplicationEvent.of(event, this, from, why, changed(now));
    }
}
