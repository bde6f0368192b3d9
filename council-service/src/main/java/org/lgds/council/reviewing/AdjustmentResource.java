package org.lgds.council.reviewing;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.kit.history.History;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** Who looks at an assessment, and what each would have answered: beside the council's own answers, which stay as they are. */
@Path("/v1/assessments/{id}/reviews")
@Produces(MediaType.APPLICATION_JSON)
public class AdjustmentResource {

    private final Adjusting adjusting;
    private final Versions versions;
    private final History history;

    AdjustmentResource(Adjusting adjusting, Versions versions, History history) {
        this.adjusting = adjusting;
        this.versions = versions;
        this.history = history;
    }

    /** Lists the reviews of an assessment, of every round, the oldest first. */
    @GET
    @RolesAllowed("**")
    @Scope("maturity:read")
    @Transactional
    public Page<ReviewView> list(@RestPath UUID id) {
        return new Page<>(adjusting.reviews(id), null);
    }

    /**
     * Lists what a review would change in the answers, one for each question, in the order they are asked. Of a
     * settlement there is one for each question that it adjusted.
     */
    @GET
    @Path("{review}/adjustments")
    @RolesAllowed("**")
    @Scope("maturity:read")
    @Transactional
    public Page<AdjustmentView> adjustments(@RestPath UUID id, @RestPath UUID review) {
        return new Page<>(adjusting.views(id, review), null);
    }

    /** Shows what a review says of one answer. */
    @GET
    @Path("{review}/adjustments/{question}")
    @RolesAllowed("**")
    @Scope("maturity:read")
    @Transactional
    public RestResponse<AdjustmentView> get(@RestPath UUID id, @RestPath UUID review, @RestPath String question) {
        return answer(adjusting.find(id, review, question));
    }

    /** Lists what happened to a review's word on one answer, and when. */
    @GET
    @Path("{review}/adjustments/{question}/history")
    @RolesAllowed("**")
    @Scope("maturity:read")
    @Transactional
    public Page<History.Entry> history(
            @RestPath UUID id, @RestPath UUID review, @RestPath String question, @Valid @BeanParam PageQuery page) {
        var adjustment = adjusting.find(id, review, question).adjustment();
        return history.of(
                Adjusting.filedUnder(adjustment.review, adjustment.question), id.toString(), page, field -> true);
    }

    /** Says what an answer should be in a reviewer's eyes, and why. Evidence may be found verified. */
    @PUT
    @Path("{review}/adjustments/{question}")
    @RolesAllowed({"peer-reviewer", "moderator"})
    @Scope("maturity:write")
    @Transactional
    public RestResponse<AdjustmentView> put(
            @RestPath UUID id, @RestPath UUID review, @RestPath String question, @NotNull @Valid GivenAdjustment body) {
        var place = adjusting.hold(id, review, question);
        versions.mustMatch(place.adjustment());
        adjusting.make(place, body);
        return answer(place);
    }

    /** Takes a reviewer's adjustment back: the answer stays as it is after all. */
    @DELETE
    @Path("{review}/adjustments/{question}")
    @RolesAllowed({"peer-reviewer", "moderator"})
    @Scope("maturity:write")
    @Transactional
    public RestResponse<AdjustmentView> takeBack(@RestPath UUID id, @RestPath UUID review, @RestPath String question) {
        var place = adjusting.hold(id, review, question);
        versions.mustMatch(place.adjustment());
        adjusting.takeBack(place);
        return answer(place);
    }

    private RestResponse<AdjustmentView> answer(Adjusting.Place place) {
        return versions.answer(place.adjustment(), adjusting.view(place));
    }
}
