package org.lgds.engagement.portfolio;

import java.util.List;

import org.lgds.engagement.project.Project;

/**
 * Where projects stand, counting those that the caller may read. Each project counts once among states, kinds and areas.
 *
 * @param projects all of them
 * @param states how many are in each state
 * @param kinds by kind, each of them
 * @param areas how many are in each service area; those that have none are last
 * @param stages each stage of work, in their order
 */
public record ProjectSummary(
        long projects, List<InState> states, List<OfKind> kinds, List<InArea> areas, List<OfStage> stages) {

    /**
     * How many projects are in one state.
     *
     * @param projects how many
     */
    public record InState(Project.State state, long projects) {}

    /**
     * How many projects are of one kind.
     *
     * @param kind the kind
     * @param projects how many
     */
    public record OfKind(Project.Kind kind, long projects) {}

    /**
     * Projects of a service area.
     *
     * @param area id of the service area; absent of projects without a service, or on one that is in no area
     * @param projects how many
     * @param states how many of them are in each state; states without any are left out
     */
    public record InArea(String area, long projects, List<InState> states) {}

    /**
     * Projects at one stage of work.
     *
     * @param stage the stage
     * @param projects projects in it, those among them that are paused in it too
     * @param assessments reports on it, by their outcome
     * @param ended projects that have left it for the next; absent where none has, and of {@code live}, after which there is
     *     none
     */
    public record OfStage(Project.State stage, long projects, Assessments assessments, Ended ended) {}

    /**
     * Reports by their overall outcome; a stage that was assessed again has several.
     *
     * @param green stages that may move on
     * @param amber stages that may move on with actions
     * @param red stages that may not move on
     */
    public record Assessments(long green, long amber, long red) {}

    /**
     * Projects that have left a stage for the next.
     *
     * @param projects how many
     * @param medianDays days that half of them took for it at most, pauses included
     */
    public record Ended(long projects, int medianDays) {}
}
