package org.lgds.engagement.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.lgds.engagement.request.Condition.Source;
import org.lgds.engagement.result.KnownResult;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * What LGDS says of the three conditions of political will, at a council that asks for advice.
 *
 * @param commitment commitment to transformation
 * @param silo working across silos
 * @param capacity digital capacity within the council
 */
public record NewTriage(
        @NotNull @Valid FoundCondition commitment,
        @NotNull @Valid FoundCondition silo,
        @NotNull @Valid FoundCondition capacity) {

    /**
     * The conditions with the levels of the council's current result; LGDS enters a level only where that has none.
     *
     * @throws Problem 409 where a level is needed, or is another than the result's
     */
    Triage with(Optional<KnownResult> current) {
        var others = new ArrayList<String>();
        var missing = new ArrayList<String>();
        Condition[] found = {
            condition("commitment", commitment, level(current, result -> result.commitmentLevel), others, missing),
            condition("silo", silo, level(current, result -> result.siloLevel), others, missing),
            condition("capacity", capacity, level(current, result -> result.capacityLevel), others, missing)
        };
        if (!others.isEmpty()) {
            throw Problem.of(
                            ProblemType.CONFLICT,
                            "The levels come from the council's current result, which has others for %s: leave them out.",
                            String.join(", ", others))
                    .with("assessment", current.orElseThrow().id);
        }
        if (!missing.isEmpty()) {
            throw Problem.of(
                            ProblemType.CONFLICT,
                            "The council has no current result with a level for %s: enter the level you find.",
                            String.join(", ", missing))
                    .with(
                            "lacking",
                            missing.stream().map(name -> name + ".level").toList());
        }
        return Triage.of(
                found[0], found[1], found[2], current.map(result -> result.id).orElse(null));
    }

    private static Integer level(Optional<KnownResult> current, Function<KnownResult, Integer> of) {
        return current.map(of).orElse(null);
    }

    private static Condition condition(
            String name, FoundCondition said, Integer level, List<String> others, List<String> missing) {
        if (level == null) {
            if (said.level() == null) {
                missing.add(name);
            }
            return new Condition(said.level(), said.reason(), Source.LGDS);
        }
        if (said.level() != null && !said.level().equals(level)) {
            others.add(name);
        }
        return new Condition(level, said.reason(), Source.RESULT);
    }
}
