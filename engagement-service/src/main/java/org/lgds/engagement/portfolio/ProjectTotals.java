package org.lgds.engagement.portfolio;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.lgds.engagement.portfolio.ProjectSummary.Assessments;
import org.lgds.engagement.portfolio.ProjectSummary.Ended;
import org.lgds.engagement.portfolio.ProjectSummary.InArea;
import org.lgds.engagement.portfolio.ProjectSummary.InState;
import org.lgds.engagement.portfolio.ProjectSummary.OfKind;
import org.lgds.engagement.portfolio.ProjectSummary.OfStage;
import org.lgds.engagement.project.ListingProjects;
import org.lgds.engagement.project.Project;
import org.lgds.engagement.project.Rating;
import org.lgds.kit.list.Conditions;

/**
 * Reads the kept sums of projects as this caller sees them. What is not public yet is in the sums of the sector; a department,
 * supplier or provider is shown the few of these in which it takes part besides what is public, as its list shows them.
 */
@RequestScoped
class ProjectTotals {

    private static final List<Project.State> STAGES =
            List.of(Project.State.DISCOVERY, Project.State.ALPHA, Project.State.BETA, Project.State.LIVE);

    private static final String KEPT = "select kind, state, stage, area, projects from project_total";

    private static final String OF_A_PARTY = """
             where visibility = 'PUBLIC' union all
            select kind, state, coalesce(paused_from, state), coalesce(area, ''), 1 from project
            where visibility <> 'PUBLIC' and %s""";

    private static final String CELLS = """
            select case grouping(kind, state, stage, area) when 15 then 'ALL' when 7 then 'KIND' when 11 then 'STATE'
                    when 13 then 'STAGE' when 14 then 'AREA' else 'AREA_STATE' end as level,
                area, coalesce(kind, state, stage) as of, cast(sum(projects) as bigint) as projects
            from (%s) as cell
            group by grouping sets ((), (kind), (state), (stage), (area), (area, state))
            having sum(projects) > 0""";

    private static final String DAYS = """
            select stage, cast(max(ended) as bigint) as ended, min(days) as median
            from (
                select stage, days, sum(projects) over (partition by stage order by days) as within,
                    sum(projects) over (partition by stage) as ended
                from stage_days_total where projects > 0) as ranked
            where 2 * within >= ended
            group by stage""";

    private final ListingProjects listing;
    private final EntityManager entities;

    ProjectTotals(ListingProjects listing, EntityManager entities) {
        this.listing = listing;
        this.entities = entities;
    }

    private enum Level {
        ALL,
        KIND,
        STATE,
        STAGE,
        AREA,
        AREA_STATE
    }

    private record Cell(Level level, String area, String of, long projects) {

        boolean isOf(Enum<?> constant) {
            return constant.name().equals(of);
        }

        InState inState() {
            return new InState(Project.State.valueOf(of), projects);
        }
    }

    ProjectSummary summary() {
        var cells = cells();
        return new ProjectSummary(
                cells.getOrDefault(Level.ALL, List.of()).stream()
                        .mapToLong(Cell::projects)
                        .sum(),
                each(Project.State.values(), state -> new InState(state, projects(cells, Level.STATE, state))),
                each(Project.Kind.values(), kind -> new OfKind(kind, projects(cells, Level.KIND, kind))),
                areas(cells),
                stages(cells));
    }

    private Map<Level, List<Cell>> cells() {
        var conditions = new Conditions();
        var kept = KEPT;
        if (!listing.seesTheSector()) {
            kept += OF_A_PARTY.formatted(listing.ofOwnParty(conditions));
        }
        return conditions.bind(query(CELLS.formatted(kept))).stream()
                .map(row -> new Cell(Level.valueOf((String) row[0]), (String) row[1], (String) row[2], (Long) row[3]))
                .collect(Collectors.groupingBy(Cell::level));
    }

    private static List<InArea> areas(Map<Level, List<Cell>> cells) {
        var states =
                cells.getOrDefault(Level.AREA_STATE, List.of()).stream().collect(Collectors.groupingBy(Cell::area));
        return cells.getOrDefault(Level.AREA, List.of()).stream()
                .sorted(Comparator.comparing((Cell cell) -> cell.area().isEmpty())
                        .thenComparing(Cell::area))
                .map(cell -> new InArea(
                        cell.area().isEmpty() ? null : cell.area(),
                        cell.projects(),
                        states.get(cell.area()).stream()
                                .map(Cell::inState)
                                .sorted(Comparator.comparing(InState::state))
                                .toList()))
                .toList();
    }

    private List<OfStage> stages(Map<Level, List<Cell>> cells) {
        var outcomes = query("select stage, outcome, assessments from stage_outcome_total").stream()
                .collect(Collectors.toMap(row -> row[0] + " " + row[1], row -> (Long) row[2]));
        var ended = query(DAYS).stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> new Ended((Long) row[1], (Integer) row[2])));
        return STAGES.stream()
                .map(stage -> new OfStage(
                        stage,
                        projects(cells, Level.STAGE, stage),
                        new Assessments(
                                reports(outcomes, stage, Rating.GREEN),
                                reports(outcomes, stage, Rating.AMBER),
                                reports(outcomes, stage, Rating.RED)),
                        ended.get(stage.name())))
                .toList();
    }

    private static long reports(Map<String, Long> outcomes, Project.State stage, Rating outcome) {
        return Objects.requireNonNullElse(outcomes.get(stage + " " + outcome), 0L);
    }

    private static long projects(Map<Level, List<Cell>> cells, Level level, Enum<?> of) {
        return cells.getOrDefault(level, List.of()).stream()
                .filter(cell -> cell.isOf(of))
                .mapToLong(Cell::projects)
                .sum();
    }

    private static <E, T> List<T> each(E[] constants, Function<E, T> line) {
        return Arrays.stream(constants).map(line).toList();
    }

    private NativeQuery<Object[]> query(String sql) {
        return entities.unwrap(Session.class).createNativeQuery(sql, Object[].class);
    }
}
