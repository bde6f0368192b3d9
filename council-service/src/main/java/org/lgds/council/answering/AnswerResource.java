package org.lgds.council.answering;

import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.kit.batch.BatchAnswer;
import org.lgds.kit.batch.BatchRows;
import org.lgds.kit.batch.Batches;
import org.lgds.kit.history.History;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.openapi.Rows;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** The answers of an assessment, each with an ETag of its own, so that several people answer at once. */
@Path("/v1/assessments/{id}/answers")
@Produces(MediaType.APPLICATION_JSON)
public class AnswerResource {

    private final Answering answering;
    private final Batches batches;
    private final BatchRows rows;
    private final Versions versions;
    private final History history;

    AnswerResource(Answering answering, Batches batches, BatchRows rows, Versions versions, History history) {
        this.answering = answering;
        this.batches = batches;
        this.rows = rows;
        this.versions = versions;
        this.history = history;
    }

    /** Lists the answers of an assessment, one for each question, in the order they are asked. */
    @GET
    @RolesAllowed("**")
    @Scope("maturity:read")
    @Transactional
    public Page<AnswerView> list(@RestPath UUID id) {
        return new Page<>(answering.views(id), null);
    }

    /** Shows the answer to a question of an assessment. */
    @GET
    @Path("{question}")
    @RolesAllowed("**")
    @Scope("maturity:read")
    @Transactional
    public RestResponse<AnswerView> get(@RestPath UUID id, @RestPath String question) {
        return answer(answering.find(id, question));
    }

    /** Lists what happened to an answer of an assessment, and when. */
    @GET
    @Path("{question}/history")
    @RolesAllowed("**")
    @Scope("maturity:read")
    @Transactional
    public Page<History.Entry> history(@RestPath UUID id, @RestPath String question, @Valid @BeanParam PageQuery page) {
        var answer = answering.find(id, question).answer();
        return history.of("answer." + answer.question, id.toString(), page, field -> true);
    }

    /**
     * Answers a question of an assessment, or says why it does not apply. An answer that was carried over is confirmed
     * by that, too.
     */
    @PUT
    @Path("{question}")
    @RolesAllowed("council-editor")
    @Scope("maturity:write")
    @Transactional
    public RestResponse<AnswerView> put(
            @RestPath UUID id, @RestPath String question, @NotNull @Valid GivenAnswer body) {
        var place = answering.hold(id, question);
        var said = answering.said(place.question(), body);
        versions.mustMatch(place.answer());
        answering.say(place, said);
        return answer(place);
    }

    /** Takes an answer back: the question is unanswered again. */
    @DELETE
    @Path("{question}")
    @RolesAllowed("council-editor")
    @Scope("maturity:write")
    @Transactional
    public RestResponse<AnswerView> clear(@RestPath UUID id, @RestPath String question) {
        var place = answering.hold(id, question);
        versions.mustMatch(place.answer());
        answering.clear(place);
        return answer(place);
    }

    /** Confirms that an answer carried over from the last assessment still holds. */
    @POST
    @Path("{question}/confirmation")
    @RolesAllowed("council-editor")
    @Scope("maturity:write")
    @Transactional
    @Idempotent
    public RestResponse<AnswerView> confirm(@RestPath UUID id, @RestPath String question) {
        var place = answering.hold(id, question);
        versions.mustMatch(place.answer());
        answering.confirm(place);
        return answer(place);
    }

    /** Answers several questions of an assessment at once; sent again, they write and tell nothing. */
    @POST
    @Path("batch")
    @RolesAllowed("council-editor")
    @Scope("maturity:write")
    @Rows(BatchedAnswer.class)
    public RestResponse<BatchAnswer> batch(@RestPath UUID id, @NotNull JsonNode body) {
        return batches.answer(body, rows.of(BatchedAnswer.class, items -> answering.say(id, items)));
    }

    private RestResponse<AnswerView> answer(Answering.Place place) {
        return versions.answer(place.answer(), answering.view(place));
    }
}
