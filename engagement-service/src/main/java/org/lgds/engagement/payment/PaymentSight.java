package org.lgds.engagement.payment;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.engagement.award.Award;
import org.lgds.engagement.award.AwardSight;
import org.lgds.engagement.council.KnownCouncil;
import org.lgds.kit.lifecycle.AllowedActions;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.version.Versions;

/** Payments as their payee and LGDS see them; to all others there are none. */
@RequestScoped
class PaymentSight {

    private static final Set<String> OF_THE_COUNCIL = Set.of("claim", "answer");

    private final AwardSight awards;
    private final Caller caller;
    private final AllowedActions actions;
    private final Versions versions;
    private final EntityManager entities;

    PaymentSight(AwardSight awards, Caller caller, AllowedActions actions, Versions versions, EntityManager entities) {
        this.awards = awards;
        this.caller = caller;
        this.actions = actions;
        this.versions = versions;
        this.entities = entities;
    }

    /** A payment with its award. */
    record Of(Award award, Payment payment) {}

    /**
     * A payment this caller may read.
     *
     * @throws Problem 404 for one that is not there, not of this award, or that they may not know of
     */
    Of of(UUID award, UUID id) {
        var found = awards.inFull(award);
        return new Of(
                found,
                Payment.<Payment>findByIdOptional(id)
                        .filter(payment -> payment.award.equals(found.id))
                        .orElseThrow(() -> Problem.notFound("payment", id)));
    }

    /** One that LGDS is to move, as the caller has seen it; its council and its award are held. */
    Of toBeMoved(UUID award, UUID id) {
        var of = of(award, id);
        KnownCouncil.inBeing(of.award().council);
        return held(of);
    }

    /**
     * One that LGDS is to approve: nobody does who acts for the payee, by whoever's login it was claimed.
     *
     * @throws Problem 409 {@code not-independent} for them
     */
    Of toBeApproved(UUID award, UUID id) {
        var of = toBeMoved(award, id);
        if (caller.mayReadOf(of.award().council)
                || of.award().formerCouncils.stream().anyMatch(caller::mayReadOf)) {
            throw Problem.of(
                    ProblemType.NOT_INDEPENDENT,
                    "Your token is for the council that is paid, or was to be; a payment is approved by someone else.");
        }
        return of;
    }

    /** One that came to an end with its council perhaps, as the caller has seen it; its award is held. */
    Of toBeRecovered(UUID award, UUID id) {
        return held(of(award, id));
    }

    /** One that the payee's own people move. */
    Of toBeClaimed(UUID award, UUID id) {
        var of = of(award, id);
        caller.mustBeOf(of.award().council);
        KnownCouncil.inBeing(of.award().council);
        return held(of);
    }

    private Of held(Of of) {
        versions.mustMatch(of.payment());
        Paying.hold(of.award().id);
        return of;
    }

    List<Payment> list(UUID award, String after, int limit) {
        return new Conditions()
                .and("award = %s", awards.inFull(award).id)
                .and("id > %s", after == null ? null : UUID.fromString(after))
                .run(entities, Payment.class, "payment", "id", limit);
    }

    PaymentView view(Payment payment) {
        var possible = PaymentState.LIFECYCLE.actionsFrom(payment.state);
        if (!caller.isOf(payment.council)) {
            possible.removeAll(OF_THE_COUNCIL);
        }
        if (caller.mayReadOf(payment.council)) {
            possible.remove("approval");
        }
        return PaymentView.of(
                payment,
                Stream.of(PaymentResource.class, PaymentStepResource.class)
                        .flatMap(resource -> actions.of(resource, possible).stream())
                        .toList());
    }
}
