package org.lgds.engagement.payment;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.kit.event.Journal;
import org.lgds.kit.history.History;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** Payments of an award, and what the payee does with them. */
@Path("/v1/awards/{award}/payments")
@Produces(MediaType.APPLICATION_JSON)
public class PaymentResource {

    private final Caller caller;
    private final PaymentSight sight;
    private final Pages pages;
    private final History history;
    private final Journal journal;
    private final Versions versions;
    private final Clock clock;

    PaymentResource(
            Caller caller,
            PaymentSight sight,
            Pages pages,
            History history,
            Journal journal,
            Versions versions,
            Clock clock) {
        this.caller = caller;
        this.sight = sight;
        this.pages = pages;
        this.history = history;
        this.journal = journal;
        this.versions = versions;
        this.clock = clock;
    }

    /** Lists the payments of an award, in the order they were scheduled. */
    @GET
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public Page<PaymentView> list(@RestPath UUID award, @Valid @BeanParam PageQuery page) {
        return pages.of(page, (after, limit) -> sight.list(award, after, limit), Payment::key, sight::view);
    }

    /** Shows a payment of an award. */
    @GET
    @Path("{id}")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public RestResponse<PaymentView> get(@RestPath UUID award, @RestPath UUID id) {
        return shown(sight.of(award, id).payment());
    }

    /** Lists what happened to a payment, and when. */
    @GET
    @Path("{id}/history")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public Page<History.Entry> history(@RestPath UUID award, @RestPath UUID id, @Valid @BeanParam PageQuery page) {
        var payment = sight.of(award, id).payment();
        return history.of("payment", payment.key(), page, field -> !field.equals("updatedAt"));
    }

    /** Claims a payment, by the payee. */
    @POST
    @Path("{id}/claim")
    @RolesAllowed("council-sro")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    public RestResponse<PaymentView> claim(@RestPath UUID award, @RestPath UUID id, @Valid @NotNull Claim body) {
        var of = sight.toBeClaimed(award, id);
        of.award().mustPay();
        journal.add(of.payment().claim(body, caller.subject(), clock.instant()));
        return shown(of.payment());
    }

    /** Answers a query about a payment, which claims it anew. */
    @POST
    @Path("{id}/answer")
    @RolesAllowed("council-sro")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    public RestResponse<PaymentView> answer(@RestPath UUID award, @RestPath UUID id, @Valid @NotNull Claim body) {
        var of = sight.toBeClaimed(award, id);
        of.award().mustPay();
        journal.add(of.payment().answer(body, caller.subject(), clock.instant()));
        return shown(of.payment());
    }

    private RestResponse<PaymentView> shown(Payment payment) {
        return versions.answer(payment, sight.view(payment));
    }
}
