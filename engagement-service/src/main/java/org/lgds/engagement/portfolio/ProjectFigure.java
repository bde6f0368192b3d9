package org.lgds.engagement.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One figure of the summary of projects as a line of a spreadsheet.
 *
 * @param figure {@code projects} for counts of them, {@code assessed_green}, {@code assessed_amber}, {@code assessed_red},
 *     {@code ended} or {@code median_days}
 * @param by {@code all}, {@code state}, {@code kind}, {@code area} or {@code stage}: lines by different things are not added
 * @param area of which, where it is of one; {@code none} of projects that have none
 * @param of the state, kind or stage
 */
public record ProjectFigure(String figure, String by, String area, String of, long value) {

    private static final String PROJECTS = "projects";

    static List<ProjectFigure> of(ProjectSummary summary) {
        var lines = new ArrayList<ProjectFigure>();
        lines.add(new ProjectFigure(PROJECTS, "all", null, null, summary.projects()));
        summary.states().forEach(one -> lines.add(projects("state", null, one.state(), one.projects())));
        summary.kinds().forEach(one -> lines.add(projects("kind", null, one.kind(), one.projects())));
        summary.areas().forEach(one -> add(lines, one));
        summary.stages().forEach(one -> add(lines, one));
        return lines;
    }

    private static void add(List<ProjectFigure> lines, ProjectSummary.InArea one) {
        var area = one.area() == null ? "none" : one.area();
        lines.add(new ProjectFigure(PROJECTS, "area", area, null, one.projects()));
        one.states().forEach(in -> lines.add(projects("state", area, in.state(), in.projects())));
    }

    private static void add(List<ProjectFigure> lines, ProjectSummary.OfStage one) {
        lines.add(projects("stage", null, one.stage(), one.projects()));
        lines.add(ofStage("assessed_green", one, one.assessments().green()));
        lines.add(ofStage("assessed_amber", one, one.assessments().amber()));
        lines.add(ofStage("assessed_red", one, one.assessments().red()));
        if (one.ended() != null) {
            lines.add(ofStage("ended", one, one.ended().projects()));
            lines.add(ofStage("median_days", one, one.ended().medianDays()));
        }
    }

    private static ProjectFigure projects(String by, String area, Enum<?> of, long value) {
        return new ProjectFigure(PROJECTS, by, area, lower(of), value);
    }

    private static ProjectFigure ofStage(String figure, ProjectSummary.OfStage stage, long value) {
        return new ProjectFigure(figure, "stage", null, lower(stage.stage()), value);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
