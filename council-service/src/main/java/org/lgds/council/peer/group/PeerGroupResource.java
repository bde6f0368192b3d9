package org.lgds.council.peer.group;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.council.council.Council;
import org.lgds.council.peer.PeerSettings;
import org.lgds.kit.event.Journal;
import org.lgds.kit.history.History;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** The group of councils that a council has chosen to compare itself with, for it and LGDS. */
@Path("/v1/councils/{code}/peer-group")
@Produces(MediaType.APPLICATION_JSON)
public class PeerGroupResource {

    private final PeerSettings.Group settings;
    private final Caller caller;
    private final Versions versions;
    private final History history;
    private final Journal journal;
    private final Clock clock;

    PeerGroupResource(
            PeerSettings settings, Caller caller, Versions versions, History history, Journal journal, Clock clock) {
        this.settings = settings.group();
        this.caller = caller;
        this.versions = versions;
        this.history = history;
        this.journal = journal;
        this.clock = clock;
    }

    /** Shows the group of councils that a council has chosen to be compared with. */
    @GET
    @RolesAllowed("**")
    @Scope("councils:read")
    @Transactional
    public RestResponse<PeerGroupView> get(@RestPath String code) {
        var group = seen(code);
        return versions.answer(group, view(group));
    }

    /** Lists what happened to a council's peer group, and when; of a dissolved one too. */
    @GET
    @Path("history")
    @RolesAllowed("**")
    @Scope("councils:read")
    @Transactional
    public Page<History.Entry> history(@RestPath String code, @Valid @BeanParam PageQuery page) {
        return history.of("peer_group", ever(code).key(), page, field -> true);
    }

    /**
     * Chooses a council's peer group, or other members of it once a quarter. {@code If-Match} is needed where there is
     * one.
     */
    @PUT
    @RolesAllowed({"council-editor", "council-sro"})
    @Scope("maturity:write")
    @Transactional
    @Creates(orChanges = true)
    public RestResponse<PeerGroupView> put(@RestPath String code, @Valid ChosenPeers body) {
        caller.mustBeOf(code);
        var council = Council.of(code);
        var ever = PeerGroup.find(code);
        var there = ever.filter(PeerGroup::stands);
        mustBeEnough(council, body);
        there.ifPresentOrElse(versions::mustMatch, () -> versions.mustMatch(null, versions.condition()));
        mustBeInBeing(council, body);
        var group = ever.orElseGet(() -> PeerGroup.of(code));
        group.choose(body, settings.stays(), LocalDate.now(clock), clock.instant())
                .ifPresent(journal::add);
        group.persist();
        return there.isPresent()
                ? versions.answer(group, view(group))
                : versions.created(group, view(group), "/v1/councils/%s/peer-group".formatted(code));
    }

    /** Dissolves a council's peer group. Nothing is compared with it any more, and what was is not shown again. */
    @DELETE
    @RolesAllowed({"council-editor", "council-sro"})
    @Scope("maturity:write")
    @Transactional
    public void dissolve(@RestPath String code) {
        caller.mustBeOf(code);
        var group = seen(code);
        versions.mustMatch(group);
        journal.add(group.dissolve(LocalDate.now(clock), clock.instant()));
    }

    private void mustBeEnough(Council council, ChosenPeers chosen) {
        var members = chosen.members();
        if (members.size() < settings.fewestMembers() || members.size() > settings.mostMembers()) {
            throw Problem.invalidBody(
                    "/members",
                    "Choose from %d to %d councils; there are %d.",
                    settings.fewestMembers(),
                    settings.mostMembers(),
                    members.size());
        }
        if (members.contains(council.code)) {
            throw Problem.invalidBody("/members", "A council is not its own peer: leave out %s.", council.code);
        }
    }

    private static void mustBeInBeing(Council council, ChosenPeers chosen) {
        if (council.state != Council.State.ACTIVE) {
            throw Problem.of(
                    ProblemType.WRONG_STATE, "Council %s is not in being; nothing new is kept for it.", council.code);
        }
        var known = Council.<Council>stream("code in ?1 and state = ?2", chosen.members(), Council.State.ACTIVE)
                .map(member -> member.code)
                .toList();
        var unknown = chosen.members().stream()
                .filter(member -> !known.contains(member))
                .toList();
        if (!unknown.isEmpty()) {
            throw Problem.of(
                            ProblemType.UNKNOWN_REFERENCE,
                            "These are no councils in being: %s. Leave them out.",
                            String.join(", ", unknown))
                    .with("unknown", unknown);
        }
    }

    /** @throws Problem 404 for anyone but the council and LGDS, and where there is none */
    private PeerGroup seen(String code) {
        return found(code).filter(PeerGroup::stands).orElseThrow(() -> missing(code));
    }

    /** The same where there once was one. */
    private PeerGroup ever(String code) {
        return found(code).orElseThrow(() -> missing(code));
    }

    private Optional<PeerGroup> found(String code) {
        return Optional.of(code).filter(caller::sees).flatMap(PeerGroup::find);
    }

    private static Problem missing(String code) {
        return Problem.notFound("peer group of council", code);
    }

    private PeerGroupView view(PeerGroup group) {
        return PeerGroupView.of(group, group.changeableFrom(settings.stays()));
    }
}
