package org.lgds.engagement.conformance;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.lgds.engagement.Room;
import org.lgds.engagement.standard.Criterion;
import org.lgds.kit.problem.Problem;

/**
 * What is found of each criterion of the version that is claimed.
 *
 * @param outcomes what is found of each criterion
 */
public record Finding(@NotEmpty @Size(max = 60) List<@NotNull @Valid Outcome> outcomes) {

    @AssertTrue(message = "the comments may take 200,000 bytes together; shorten them")
    boolean isOfAnEventsRoom() {
        return outcomes == null || Room.isEnoughFor(outcomes.stream().map(one -> one == null ? null : one.comment()));
    }

    /**
     * What follows for the whole: met if all musts are; partly met if at least half of them are, a rule of our own; else not met.
     * Shoulds change nothing.
     *
     * @throws Problem 400 unless each criterion is assessed once
     */
    ConformanceClaim.State of(List<Criterion> criteria) {
        mustBeOf(criteria);
        var met = outcomes.stream().filter(Outcome::met).map(Outcome::criterion).collect(Collectors.toSet());
        var musts = criteria.stream()
                .filter(criterion -> criterion.level() == Criterion.Level.MUST)
                .map(Criterion::id)
                .toList();
        var metMusts = musts.stream().filter(met::contains).count();
        if (metMusts == musts.size()) {
            return ConformanceClaim.State.MET;
        }
        return metMusts * 2 >= musts.size() ? ConformanceClaim.State.PARTLY_MET : ConformanceClaim.State.NOT_MET;
    }

    private void mustBeOf(List<Criterion> criteria) {
        var assessed = outcomes.stream().map(Outcome::criterion).toList();
        var wanted = criteria.stream().map(Criterion::id).collect(Collectors.toCollection(TreeSet::new));
        if (assessed.size() != wanted.size() || !Set.copyOf(assessed).equals(wanted)) {
            throw Problem.invalidBody(
                    "/outcomes", "Assess each criterion of the version once: %s.", String.join(", ", wanted));
        }
    }
}
