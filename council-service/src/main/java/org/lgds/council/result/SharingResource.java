package org.lgds.council.result;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.council.assessment.AssessingCouncil;
import org.lgds.council.council.Council;
import org.lgds.council.framework.PublishedDimensions;
import org.lgds.kit.event.Journal;
import org.lgds.kit.history.History;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** A council's choice of who sees its results; the choice itself is its own and LGDS's. */
@Path("/v1/profiles/{code}/sharing")
@Produces(MediaType.APPLICATION_JSON)
public class SharingResource {

    private final Caller caller;
    private final Peers peers;
    private final Versions versions;
    private final History history;
    private final Journal journal;
    private final Clock clock;
    private final String ours;

    SharingResource(
            Caller caller,
            Peers peers,
            Versions versions,
            History history,
            Journal journal,
            Clock clock,
            @ConfigProperty(name = "lgds.maturity.framework") String ours) {
        this.caller = caller;
        this.peers = peers;
        this.versions = versions;
        this.history = history;
        this.journal = journal;
        this.clock = clock;
        this.ours = ours;
    }

    /** Shows with whom a council shares its results. */
    @GET
    @RolesAllowed("**")
    @Scope("maturity:read")
    @Transactional
    public RestResponse<SharingView> get(@RestPath String code) {
        var result = seen(code);
        return versions.answer(result, SharingView.of(result));
    }

    /** Lists what a council shared with whom, since when and by whom. It tells which results became stale, too. */
    @GET
    @Path("history")
    @RolesAllowed("**")
    @Scope("maturity:read")
    @Transactional
    public Page<History.Entry> history(@RestPath String code, @Valid @BeanParam PageQuery page) {
        return history.of("result", seen(code).key(), page, field -> true);
    }

    /**
     * Chooses with whom a council shares its results, for all dimensions and at once for every reader; {@code If-Match}
     * is needed where there is a choice.
     */
    @PUT
    @RolesAllowed("council-sro")
    @Scope("maturity:write")
    @Transactional
    @Creates(orChanges = true)
    public RestResponse<SharingView> put(@RestPath String code, @NotNull @Valid ChosenSharing body) {
        caller.mustBeOf(code);
        Council.of(code);
        AssessingCouncil.held(code);
        var chosen = body.within(ours);
        mustBeNamedOnce(chosen);
        var there = CouncilResult.find(code);
        there.ifPresentOrElse(versions::mustMatch, () -> versions.mustMatch(null, versions.condition()));
        PublishedDimensions.mustHave(chosen.stream().map(SharedDimension::key).toList());
        var result = there.orElseGet(() -> CouncilResult.of(code));
        result.share(chosen, peers.of(code), clock.instant()).forEach(journal::add);
        result.persist();
        return there.isPresent()
                ? versions.answer(result, SharingView.of(result))
                : versions.created(result, SharingView.of(result), "/v1/profiles/%s/sharing".formatted(code));
    }

    private static void mustBeNamedOnce(List<SharedDimension> chosen) {
        var named = new HashSet<String>();
        for (int i = 0; i < chosen.size(); i++) {
            if (!named.add(chosen.get(i).key())) {
                throw Problem.invalidBody(
                        "/dimensions/" + i,
                        "Dimension %s is named twice; say once with whom it is shared.",
                        chosen.get(i).key());
            }
        }
    }

    /** @throws Problem 404 for anyone but the council and LGDS, and where nothing was chosen */
    private CouncilResult seen(String code) {
        return Optional.of(code)
                .filter(caller::sees)
                .flatMap(CouncilResult::find)
                .orElseThrow(() -> Problem.notFound("choice of sharing of council", code));
    }
}
