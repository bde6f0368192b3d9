package org.lgds.engagement.portfolio;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
            select case grouping(kind, stage, area) when 3 then 'KIND' when 5 then 'STAGE' else 'AREA' end as level,
                coalesce(kind, stage, area) as of, cast(sum(projects) as bigint) as projects, %s
            from (%s) as cell
            group by grouping sets ((kind), (stage), (area))
            having sum(projects) > 0""";

    private static final String IN_STATES = Arrays.stream(Project.State.values())
            .map("cast(coalesce(sum(projects) filter (where state = '%s'), 0) as bigint)"::formatted)
            .collect(Collectors.joining(", "));

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
        KIND,
        STAGE,
        AREA
    }

    /**
     * Projects of a kind, stage or area.
     *
     * @param states how many are in each state
     */
    private record Cell(Level level, String of, long projects, Map<Project.State, Long> states) {

        static Cell of(Object[] row) {
            var states = new EnumMap<Project.State, Long>(Project.State.class);
            for (var state : Project.State.values()) {
                states.put(state, (Long) row[3 + state.ordinal()]);
            }
            return new Cell(Level.valueOf((String) row[0]), (String) row[1], (Long) row[2], states);
        }

        boolean isOf(Enum<?> constant) {
            return constant.name().equals(of);
        }

        InArea inArea() {
            var there = states.entrySet().stream()
                    .filter(state -> state.getValue() > 0)
                    .map(state -> new InState(state.getKey(), state.getValue()))
                    .toList();
            return new InArea(of.isEmpty() ? null : of, projects, there);
        }
    }

    ProjectSummary summary() {
        var cells = cells();
        var areas = of(cells, Level.AREA).toList();
        return new ProjectSummary(
                areas.stream().mapToLong(Cell::projects).sum(),
                each(Project.State.values(), state -> new InState(state, inState(areas, state))),
                each(Project.Kind.values(), kind -> new OfKind(kind, projects(cells, Level.KIND, kind))),
                areas.stream()
                        .sorted(Comparator.comparing((Cell cell) -> cell.of.isEmpty())
                                .thenComparing(Cell::of))
                        .map(Cell::inArea)
                        .toList(),
                stages(cells));
    }

    private List<Cell> cells() {
        var conditions = new Conditions();
        var kept = KEPT;
        if (!listing.seesTheSector()) {
            kept += OF_A_PARTY.formatted(listing.ofOwnParty(conditions));
        }
        return conditions.bind(query(CELLS.formatted(IN_STATES, kept))).stream()
                .map(Cell::of)
                .toList();
    }

    private List<OfStage> stages(List<Cell> cells) {
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

    private static long inState(List<Cell> areas, Project.State state) {
        return areas.stream().mapToLong(area -> area.states().get(state)).sum();
    }

    private static long projects(List<Cell> cells, Level level, Enum<?> of) {
        return of(cells, level)
                .filter(cell -> cell.isOf(of))
                .mapToLong(Cell::projects)
                .sum();
    }

    private static Stream<Cell> of(List<Cell> cells, Level level) {
        return cells.stream().filter(cell -> cell.level() == level);
    }

    private static <E, T> List<T> each(E[] constants, Function<E, T> line) {
        return Arrays.stream(constants).map(line).toList();
    }

    private NativeQuery<Object[]> query(String sql) {
        return entities.unwrap(Session.class).createNativeQuery(sql, Object[].class);
    }
}
