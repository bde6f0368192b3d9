package org.lgds.engagement.payment;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.engagement.Reason;
import org.lgds.engagement.award.AwardSight;
import org.lgds.engagement.council.KnownCouncil;
import org.lgds.kit.event.Journal;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** What LGDS does with payments: schedules, queries, approves, pays, and takes back. */
@Path("/v1/awards/{award}/payments")
public class PaymentStepResource {

    private final Caller caller;
    private final AwardSight awards;
    private final PaymentSight sight;
    private final Paying paying;
    private final Journal journal;
    private final Versions versions;
    private final Clock clock;

    PaymentStepResource(
            Caller caller,
            AwardSight awards,
            PaymentSight sight,
            Paying paying,
            Journal journal,
            Versions versions,
            Clock clock) {
        this.caller = caller;
        this.awards = awards;
        this.sight = sight;
        this.paying = paying;
        this.journal = journal;
        this.versions = versions;
        this.clock = clock;
    }

    /** Schedules a payment of an award. */
    @POST
    @RolesAllowed("programme-manager")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<PaymentView> schedule(@RestPath UUID award, @Valid @NotNull ScheduledPayment body) {
        KnownCouncil.inBeing(awards.inFull(award).council);
        var payment = paying.add(Paying.hold(award), body);
        return versions.created(payment, sight.view(payment), "/v1/awards/" + award + "/payments/" + payment.id);
    }

    /** Replaces what is scheduled for a payment. */
    @PUT
    @Path("{id}")
    @RolesAllowed("programme-manager")
    @Scope("funding:write")
    @Transactional
    public RestResponse<PaymentView> change(
            @RestPath UUID award, @RestPath UUID id, @Valid @NotNull ScheduledPayment body) {
        return step(sight.toBeMoved(award, id), of -> paying.change(of.payment(), of.award(), body));
    }

    /** Releases a payment if what it waits on has come. */
    @POST
    @Path("{id}/release")
    @RolesAllowed("programme-manager")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    public RestResponse<PaymentView> release(@RestPath UUID award, @RestPath UUID id) {
        return step(sight.toBeMoved(award, id), of -> paying.release(of.payment(), of.award()));
    }

    /** Queries the claim of a payment: asks the payee for more. */
    @POST
    @Path("{id}/query")
    @RolesAllowed("programme-manager")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    public RestResponse<PaymentView> query(@RestPath UUID award, @RestPath UUID id, @Valid @NotNull Reason body) {
        return step(sight.toBeMoved(award, id), of -> journal.add(of.payment().query(body.reason(), clock.instant())));
    }

    /** Approves the claim of a payment. */
    @POST
    @Path("{id}/approval")
    @RolesAllowed("programme-manager")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    public RestResponse<PaymentView> approve(@RestPath UUID award, @RestPath UUID id) {
        return step(sight.toBeApproved(award, id), of -> paying.approve(of.payment(), of.award(), caller.subject()));
    }

    /** Refuses the claim of a payment, with the reason. The payment can be claimed again. */
    @POST
    @Path("{id}/refusal")
    @RolesAllowed("programme-manager")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    public RestResponse<PaymentView> refuse(@RestPath UUID award, @RestPath UUID id, @Valid @NotNull Reason body) {
        return step(sight.toBeMoved(award, id), of -> journal.add(of.payment().refuse(body.reason(), clock.instant())));
    }

    /** Records that a payment was paid. */
    @POST
    @Path("{id}/payout")
    @RolesAllowed("programme-manager")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    public RestResponse<PaymentView> pay(@RestPath UUID award, @RestPath UUID id, @Valid @NotNull Payout body) {
        return step(sight.toBeMoved(award, id), of -> paying.pay(of.payment(), of.award(), body));
    }

    /** Cancels a payment that was scheduled, with the reason. */
    @POST
    @Path("{id}/cancellation")
    @RolesAllowed("programme-manager")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    public RestResponse<PaymentView> cancel(@RestPath UUID award, @RestPath UUID id, @Valid @NotNull Reason body) {
        return step(sight.toBeMoved(award, id), of -> journal.add(of.payment().cancel(body.reason(), clock.instant())));
    }

    /** Records that what was paid came back, whole or in part. Each time is an entry of the ledger. */
    @POST
    @Path("{id}/recovery")
    @RolesAllowed("programme-manager")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    public RestResponse<PaymentView> recover(@RestPath UUID award, @RestPath UUID id, @Valid @NotNull Recovery body) {
        return step(sight.toBeRecovered(award, id), of -> paying.recover(of.payment(), of.award(), body));
    }

    private RestResponse<PaymentView> step(PaymentSight.Of of, Consumer<PaymentSight.Of> step) {
        step.accept(of);
        return versions.answer(of.payment(), sight.view(of.payment()));
    }
}
