package org.lgds.council.targets;

import java.time.Clock;
import java.time.LocalDate;
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

/** What a council aims at, for it and LGDS. */
@Path("/v1/profiles/{code}/targets")
@Produces(MediaType.APPLICATION_JSON)
public class TargetResource {

    private static final int YEARS_AHEAD = 20;

    private final Caller caller;
    private final Versions versions;
    private final History history;
    private final Journal journal;
    private final Clock clock;
    private final String ours;

    TargetResource(
            Caller caller,
            Versions versions,
            History history,
            Journal journal,
            Clock clock,
            @ConfigProperty(name = "lgds.maturity.framework") String ours) {
        this.caller = caller;
        this.versions = versions;
        this.history = history;
        this.journal = journal;
        this.clock = clock;
        this.ours = ours;
    }

    /** Shows what a council wants to reach, dimension by dimension. */
    @GET
    @RolesAllowed("**")
    @Scope("maturity:read")
    @Transactional
    public RestResponse<TargetsView> get(@RestPath String code) {
        var targets = seen(code);
        return versions.answer(targets, TargetsView.of(targets));
    }

    /** Lists when each target of a council was set, changed and met. */
    @GET
    @Path("history")
    @RolesAllowed("**")
    @Scope("maturity:read")
    @Transactional
    public Page<History.Entry> history(@RestPath String code, @Valid @BeanParam PageQuery page) {
        return history.of("target", seen(code).key(), page, field -> true);
    }

    /** Sets all of a council's targets. {@code If-Match} is needed where there are some. */
    @PUT
    @RolesAllowed({"council-editor", "council-sro"})
    @Scope("maturity:write")
    @Transactional
    @Creates(orChanges = true)
    public RestResponse<TargetsView> put(@RestPath String code, @NotNull @Valid WantedTargets body) {
        caller.mustBeOf(code);
        Council.of(code);
        AssessingCouncil.held(code);
        var wanted = body.within(ours);
        var there = CouncilTargets.find(code);
        var targets = there.orElseGet(() -> CouncilTargets.of(code));
        mustBeSensible(wanted, targets);
        there.ifPresentOrElse(versions::mustMatch, () -> versions.mustMatch(null, versions.condition()));
        PublishedDimensions.mustHave(wanted.stream().map(Target::key).toList());
        targets.aim(wanted, CurrentLevels.of(code, clock.getZone()), clock.instant())
                .ifPresent(journal::add);
        targets.persist();
        return there.isPresent()
                ? versions.answer(targets, TargetsView.of(targets))
                : versions.created(targets, TargetsView.of(targets), "/v1/profiles/%s/targets".formatted(code));
    }

    private void mustBeSensible(List<Target> wanted, CouncilTargets before) {
        var today = LocalDate.now(clock);
        var named = new HashSet<String>();
        for (int i = 0; i < wanted.size(); i++) {
            var target = wanted.get(i);
            if (!named.add(target.key())) {
                throw Problem.invalidBody(
                        "/targets/" + i, "Dimension %s is named twice; give it one target.", target.key());
            }
            var isToCome = target.dueOn().isAfter(today) && target.dueOn().isBefore(today.plusYears(YEARS_AHEAD));
            if (!isToCome && !before.has(target)) {
                throw Problem.invalidBody(
                        "/targets/%d/dueOn".formatted(i),
                        "Give a day after today and within %d years, such as %s.",
                        YEARS_AHEAD,
                        today.plusYears(1));
            }
        }
    }

    /** @throws Problem 404 for anyone but the council and LGDS, and where none was set */
    private CouncilTargets seen(String code) {
        return Optional.of(code)
                .filter(caller::sees)
                .flatMap(CouncilTargets::find)
                .orElseThrow(() -> Problem.notFound("targets of council", code));
    }
}
