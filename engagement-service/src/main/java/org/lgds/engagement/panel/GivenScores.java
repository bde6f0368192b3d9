package org.lgds.engagement.panel;

import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.lgds.engagement.programme.Criterion;
import org.lgds.engagement.programme.Programme;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.Violation;

/**
 * Scores of a member of the panel, one for each criterion of the programme.
 *
 * @param scores points for each criterion, by its code, from 0 to the programme's best score
 * @param comment why, in words
 */
public record GivenScores(
        @NotNull @Size(max = 20) Map<@NotNull @Size(max = 40) String, @NotNull Integer> scores,
        @Size(min = 1, max = 5000) String comment) {

    void mustFit(Programme programme) {
        var wrong = new ArrayList<Violation>();
        var codes = programme.criteria.stream().map(Criterion::code).collect(Collectors.toSet());
        for (var code : codes) {
            var score = scores.get(code);
            if (score == null || score < 0 || score > programme.maxScore) {
                wrong.add(Violation.ofBody(
                        "/scores/" + code, "Must be a whole number from 0 to %d.".formatted(programme.maxScore)));
            }
        }
        scores.keySet().stream()
                .filter(code -> !codes.contains(code))
                .forEach(
                        code -> wrong.add(Violation.ofBody("/scores/" + code, "The programme has no such criterion.")));
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
    }
}
