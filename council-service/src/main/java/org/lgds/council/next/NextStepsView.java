package org.lgds.council.next;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.lgds.council.assessment.Assessment;
import org.lgds.council.baseline.BaselineContents;
import org.lgds.council.baseline.InheritedBaseline;

/**
 * What a council should do next, by the result that stands. A successor that has none yet is told by its inherited baseline
 * where its predecessors scored least and what serves there: enough to plan by, though only its own answers tell the steps.
 *
 * @param council the council's code, such as LDS
 * @param assessment id of the assessment that the result comes from; absent where none stands
 * @param framework the version of the framework it was assessed by; absent where no result stands
 * @param inherited where a successor starts from; absent where a result stands
 * @param explanation why there are no steps, and how there will be; absent where a result stands
 * @param dimensions the weak ones: failed gates first, then what would lift the overall score most
 */
public record NextStepsView(
        String council,
        UUID assessment,
        String framework,
        Inherited inherited,
        String explanation,
        List<WeakDimension> dimensions) {

    /**
     * Where a successor starts from, in place of a result of its own. It is no assessment.
     *
     * @param framework id of the framework of the inherited scores; absent where no predecessor had a result
     * @param major major version of that framework; absent where no predecessor had a result
     * @param vestedOn the day it took over from its predecessors
     * @param assessmentDueBy the day the council's own assessment is asked for by
     */
    public record Inherited(String framework, Integer major, LocalDate vestedOn, LocalDate assessmentDueBy) {}

    static NextStepsView of(Assessment assessment, List<WeakDimension> dimensions) {
        return new NextStepsView(assessment.council, assessment.id, assessment.framework, null, null, dimensions);
    }

    /** @param line any of the inherited scores; null where there is none */
    static NextStepsView of(InheritedBaseline baseline, BaselineContents.Line line, List<WeakDimension> dimensions) {
        var inherited = new Inherited(
                line == null ? null : line.framework(),
                line == null ? null : line.major(),
                baseline.vestedOn,
                baseline.dueBy);
        var explanation = line == null
                ? "No result of the council stands, and it inherited none. Its own assessment is asked for by %s; once there"
                        + " are answers, they tell the next steps."
                : "No result of the council stands. In these dimensions its predecessors scored least. Its own assessment is"
                        + " asked for by %s; once there are answers, they tell the steps in each dimension.";
        return new NextStepsView(
                baseline.council, null, null, inherited, explanation.formatted(baseline.dueBy), dimensions);
    }

    static NextStepsView unknown(String council) {
        return new NextStepsView(
                council,
                null,
                null,
                null,
                "No result of the council stands. Next steps follow from the answers of an assessment, also while it is a draft.",
                List.of());
    }
}
