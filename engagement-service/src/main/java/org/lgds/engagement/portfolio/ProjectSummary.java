package org.lgds.engagement.portfolio;

import java.util.List;

import org.lgds.engagement.project.Project;

/**
 * Where projects stand, counting those that the caller may list and no other. A project is on one service, so it counts in one
 * service area, that which it had when it was put on the service; areas add up to all projects, as states and kinds do.
 *
 * @param projects all of them
 * @param states by state, each of them, where a paused project is paused
 * @param areas by service area; those that have none are last
 * @param stages the stages of work, in their order; whatever is told of them is public
 */
public record ProjectSummary(
        long projects, List<InState> states, List<OfKind> kinds, List<InArea> areas, List<OfStage> stages) {

    public record InState(Project.State state, long projects) {}

    public record OfKind(Project.Kind kind, long projects) {}

    /**
     * Projects of a service area.
     *
     * @param area its id; absent of projects without a service, or on one that no navigation shows
     * @param states by state, those alone in which there are any
     */
    public record InArea(String area, long projects, List<InState> states) {}

    /**
     * A stage of work.
     *
     * @param projects that are in it, those among them that are paused in it too
     * @param assessments reports on it
     * @param ended absent while it has ended nowhere, and of {@code live}, of which no end is kept
     */
    public record OfStage(Project.State stage, long projects, Assessments assessments, Ended ended) {}

    /** Reports by their overall outcome; a stage that was assessed again has several. */
    public record Assessments(long green, long amber, long red) {}

    /**
     * Stages that gave way to the next one.
     *
     * @param projects in which it did
     * @param medianDays days from the start of it to that of the next one, pauses included; of an even number the lower of the
     *     two in the middle, so that it is what one of them took
     */
    public record Ended(long projects, int medianDays) {}
}
