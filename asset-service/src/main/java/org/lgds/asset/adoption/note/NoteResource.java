package org.lgds.asset.adoption.note;

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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.lgds.asset.adoption.Adoption;
import org.lgds.asset.adoption.AdoptionSight;
import org.lgds.asset.council.KnownCouncil;
import org.lgds.kit.event.Journal;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Unversioned;

/** Notes on an adoption, between the council and LGDS. Several people may add some at once. */
@Path("/v1/adoptions/{council}/{asset}/notes")
@Produces(MediaType.APPLICATION_JSON)
public class NoteResource {

    private final Caller caller;
    private final AdoptionSight sight;
    private final Journal journal;
    private final Pages pages;
    private final Clock clock;

    NoteResource(Caller caller, AdoptionSight sight, Journal journal, Pages pages, Clock clock) {
        this.caller = caller;
        this.sight = sight;
        this.journal = journal;
        this.pages = pages;
        this.clock = clock;
    }

    /** Lists the notes on an adoption. */
    @GET
    @RolesAllowed("**")
    @Scope("adoptions:read")
    @Transactional
    public Page<NoteView> list(@RestPath String council, @RestPath UUID asset, @Valid @BeanParam PageQuery page) {
        var adoption = ofConcern(council, asset);
        return pages.of(
                page,
                (after, limit) -> AdoptionNote.before(adoption.id, after, limit),
                note -> note.id.toString(),
                NoteView::of);
    }

    /** Adds a note to an adoption. */
    @POST
    @RolesAllowed({"council-editor", "advisor", "catalogue-editor"})
    @Scope("adoptions:write")
    @Transactional
    @Idempotent
    @Creates(located = false)
    @Unversioned
    public RestResponse<NoteView> add(@RestPath String council, @RestPath UUID asset, @NotNull @Valid NewNote body) {
        var concerned = ofConcern(council, asset);
        var organisation = author(council);
        var adoption = sight.held(concerned);
        var note = AdoptionNote.of(adoption, body.text().strip(), organisation, caller.subject(), clock.instant());
        note.persist();
        journal.add(adoption.note(clock.instant()));
        return ResponseBuilder.<NoteView>create(RestResponse.Status.CREATED)
                .entity(NoteView.of(note))
                .build();
    }

    /**
     * Who writes: the council, which is held before the adoption is, or LGDS.
     *
     * @throws Problem 403 for a reader of the council's records who is neither, and after the council's end
     */
    private String author(String council) {
        if (caller.seesAllCouncils() && !caller.isOf(council)) {
            return AdoptionNote.LGDS;
        }
        caller.mustBeOf(council);
        return KnownCouncil.inBeing(council).code;
    }

    /** An adoption whose notes this caller may read. */
    private Adoption ofConcern(String council, UUID asset) {
        var adoption = sight.of(council, asset);
        if (!sight.showsInFull(adoption)) {
            throw Problem.of(ProblemType.OTHER_COUNCIL, "Notes are for council %s and LGDS.", council);
        }
        return adoption;
    }
}
