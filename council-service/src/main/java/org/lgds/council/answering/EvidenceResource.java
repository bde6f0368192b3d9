package org.lgds.council.answering;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.lgds.council.answer.EvidenceItem;
import org.lgds.council.answer.NewEvidence;
import org.lgds.council.assessment.AnswerRecord;
import org.lgds.kit.event.Journal;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.list.Page;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Unversioned;

/** Evidence of an answer. Items are added and taken back, never changed; several people may add some at once. */
@Path("/v1/assessments/{id}/answers/{question}/evidence")
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceResource {

    private static final int MOST = 50;

    private final Caller caller;
    private final Answering answering;
    private final Journal journal;
    private final Clock clock;

    EvidenceResource(Caller caller, Answering answering, Journal journal, Clock clock) {
        this.caller = caller;
        this.answering = answering;
        this.journal = journal;
        this.clock = clock;
    }

    /** Lists the evidence for an answer that the caller may see, the oldest first. */
    @GET
    @RolesAllowed("**")
    @Scope("maturity:read")
    @Transactional
    public Page<EvidenceView> list(@RestPath UUID id, @RestPath String question) {
        var place = answering.find(id, question);
        var isConcerned = caller.sees(place.assessment().council);
        var items = EvidenceItem.of(id, question).stream()
                .filter(item -> isConcerned || item.visibility != EvidenceItem.Sight.COUNCIL)
                .map(item -> EvidenceView.of(item, isConcerned))
                .toList();
        return new Page<>(items, null);
    }

    /** Adds an item of evidence to an answer. */
    @POST
    @RolesAllowed("council-editor")
    @Scope("maturity:write")
    @Transactional
    @Idempotent
    @Creates(located = false)
    @Unversioned
    public RestResponse<EvidenceView> add(
            @RestPath UUID id, @RestPath String question, @NotNull @Valid NewEvidence body) {
        var place = answering.hold(id, question);
        place.assessment().mustBeDraft();
        var there = EvidenceItem.of(id, question);
        if (there.size() >= MOST) {
            throw Problem.of(
                    ProblemType.CONFLICT, "An answer has %d items of evidence at most; take one back first.", MOST);
        }
        var item = EvidenceItem.of(place.answer(), body, caller.subject(), clock.instant());
        item.persist();
        journal.add(place.assessment().evidenced(record(question, there.size() + 1, item), clock.instant()));
        return ResponseBuilder.<EvidenceView>create(RestResponse.Status.CREATED)
                .entity(EvidenceView.of(item, true))
                .build();
    }

    /** Takes an item of evidence back. It never changes, so there is no version to have seen. */
    @DELETE
    @Path("{item}")
    @RolesAllowed("council-editor")
    @Scope("maturity:write")
    @Transactional
    public void remove(@RestPath UUID id, @RestPath String question, @RestPath UUID item) {
        var place = answering.hold(id, question);
        var found = EvidenceItem.of(id, question, item).orElseThrow(() -> Problem.notFound("item of evidence", item));
        place.assessment().mustBeDraft();
        var left = EvidenceItem.of(id, question).size() - 1;
        found.delete();
        journal.add(place.assessment().unevidenced(record(question, left, found), clock.instant()));
    }

    /** An item as the audit keeps it; {@code items} are how many there now are. */
    private static AnswerRecord record(String question, int items, EvidenceItem item) {
        return new AnswerRecord("evidence", question, new EvidenceRecord(items, EvidenceView.of(item, false)));
    }

    private record EvidenceRecord(int items, EvidenceView item) {}
}
