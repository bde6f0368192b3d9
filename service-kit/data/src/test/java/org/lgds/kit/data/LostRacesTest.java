package org.lgds.kit.data;

import java.util.ArrayList;
import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class LostRacesTest {

    @Test
    void whatIsRefusedOrFailsKeepsNoneOfTheRestWaiting() {
        var done = new ArrayList<String>();
        LostRaces.retryEach(List.of("first", "refused", "failing", "last"), item -> {
            switch (item) {
                case "refused" -> throw Problem.of(ProblemType.CONFLICT, "Not now.");
                case "failing" -> throw new IllegalStateException("a fault");
                default -> done.add(item);
            }
            return item;
        });
        assertThat(done).containsExactly("first", "last");
    }
}
