package org.lgds.engagement.conformance;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lgds.engagement.standard.Criterion;
import org.lgds.kit.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Met iff all musts are met; partly met from half of them on, which is a rule of our own; shoulds change nothing. */
class FindingTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1, MET",
        "1, 0, NOT_MET",
        "2, 1, PARTLY_MET",
        "3, 1, NOT_MET",
        "3, 2, PARTLY_MET",
        "4, 2, PARTLY_MET",
        "5, 2, NOT_MET",
        "5, 5, MET"
    })
    void theWholeFollowsFromTheMusts(int musts, int met, ConformanceClaim.State state) {
        assertThat(finding(musts, met, false).of(criteria(musts))).isEqualTo(state);
        assertThat(finding(musts, met, true).of(criteria(musts))).isEqualTo(state);
    }

    @Test
    void eachCriterionIsAssessedOnce() {
        assertThatThrownBy(() -> finding(2, 1, true).of(criteria(3))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> finding(3, 1, true).of(criteria(2))).isInstanceOf(Problem.class);
        var twice = new ArrayList<>(finding(2, 2, true).outcomes());
        twice.set(1, twice.get(0));
        assertThatThrownBy(() -> new Finding(twice).of(criteria(2))).isInstanceOf(Problem.class);
    }

    private static Finding finding(int musts, int met, boolean should) {
        var outcomes = new ArrayList<Outcome>();
        for (int i = 0; i < musts; i++) {
            outcomes.add(new Outcome("must-" + i, i < met, null));
        }
        outcomes.add(new Outcome("should", should, null));
        return new Finding(outcomes);
    }

    private static List<Criterion> criteria(int musts) {
        var criteria = new ArrayList<Criterion>();
        for (int i = 0; i < musts; i++) {
            criteria.add(new Criterion("must-" + i, Criterion.Level.MUST, "t", "m"));
        }
        criteria.add(new Criterion("should", Criterion.Level.SHOULD, "t", "m"));
        return criteria;
    }
}
