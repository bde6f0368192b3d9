package org.lgds.council.benchmark;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lgds.council.council.Council;
import org.lgds.council.framework.FrameworkVersion;
import org.lgds.kit.openapi.MayNotFind;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.security.Visibility;

/** How councils' results are spread over a group; for the sector. A council's own groups, and its place, are for it and LGDS. */
@Path("/v1/benchmarks")
public class BenchmarkResource {

    private final Caller caller;
    private final StoredFigures stored;
    private final Clock clock;
    private final String ours;

    BenchmarkResource(
            Caller caller,
            StoredFigures stored,
            Clock clock,
            @ConfigProperty(name = "lgds.maturity.framework") String ours) {
        this.caller = caller;
        this.stored = stored;
        this.clock = clock;
        this.ours = ours;
    }

    /** Shows how mature a group of councils is, dimension by dimension, and where one council stands in it. */
    @GET
    @RolesAllowed("**")
    @Scope("maturity:read")
    @Transactional
    @MayNotFind
    public BenchmarkView get(@Valid @BeanParam BenchmarkQuery query) {
        mustBeReadable(query);
        var group = group(query);
        var framework = query.framework() == null ? ours : query.framework();
        var major = query.major() == null ? major(framework) : query.major();
        var asked = query.month() == null ? LocalDate.now(clock) : LocalDate.parse(query.month() + "-01");
        return stored.month(asked)
                .filter(month -> query.month() == null || month.equals(asked))
                .map(month -> BenchmarkView.of(
                        group,
                        framework,
                        major,
                        month.toString().substring(0, "2026-11".length()),
                        stored.lines(month, group, framework, major, query.council(), readers())))
                .filter(view -> view.overall() != null || !view.dimensions().isEmpty())
                .orElseThrow(() -> Problem.notFound("benchmark of", group.name().toLowerCase(Locale.ROOT)));
    }

    /** Also who has several councils asks for one of them at a time. */
    private void mustBeReadable(BenchmarkQuery query) {
        if (!Visibility.of(caller, Set.of()).reaches(Visibility.SECTOR)) {
            throw Problem.notFound("benchmark", "of any group");
        }
        if (query.council() != null && !caller.isOf(query.council()) && !caller.seesAllCouncils()) {
            throw Problem.notFound("benchmark of council", query.council());
        }
    }

    /** Also what its council was shown before it followed another tells few apart. */
    private Set<String> readers() {
        return caller.seesAllCouncils() ? Set.of() : caller.readableCouncils();
    }

    private static Group.Key group(BenchmarkQuery query) {
        if (query.by().isPersonal()) {
            if (query.council() == null || query.group() != null) {
                throw Problem.invalidParameter(
                        query.council() == null ? "council" : "group",
                        "Name the council whose group is asked for, and no other group.");
            }
            return new Group.Key(query.by(), query.council());
        }
        if (query.group() != null) {
            return new Group.Key(query.by(), query.group().toUpperCase(Locale.ROOT));
        }
        if (query.council() == null) {
            throw Problem.invalidParameter(
                    "group", "Name a group, such as wales, or a council whose group is asked for.");
        }
        var council = Council.of(query.council());
        return new Group.Key(
                query.by(),
                switch (query.by()) {
                    case NATION -> council.nation.name();
                    case REGION -> council.region.name();
                    default -> council.type.name();
                });
    }

    private static int major(String framework) {
        return FrameworkVersion.currentMajor(framework).orElseThrow(() -> Problem.notFound("framework", framework));
    }
}
