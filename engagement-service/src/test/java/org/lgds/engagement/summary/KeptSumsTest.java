package org.lgds.engagement.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Racing;
import org.lgds.engagement.States;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** The sums that the database keeps are those of its rows, whoever writes what with whom at once, and whenever they are folded. */
@QuarkusTest
@TestProfile(RealTokens.class)
class KeptSumsTest {

    private static final int WRITERS = 6;
    private static final int EACH = 120;

    @Inject
    States states;

    @Inject
    Kept kept;

    @Inject
    Folding folding;

    /** None waits for another in a ring: PostgreSQL would end one, and {@link Kept#run} would throw. */
    @Test
    void sumsAreThoseOfTheRowsAfterWritersMovesAndFoldsAtOnce() {
        var councils = Stream.generate(() -> FreshCouncil.in(states, "active").code())
                .limit(4)
                .toList();
        var quiet = FreshCouncil.in(states, "active").code();
        var engagements = Stream.generate(UUID::randomUUID).limit(30).toList();
        var first = new RandomWork(1, councils);
        engagements.forEach(id -> run(first.begin(id)));
        var untouched = UUID.randomUUID();
        run(new RandomWork(2, List.of(quiet)).begin(untouched));
        kept.isWhatTheRowsSay();

        var works = new ArrayList<Callable<Integer>>();
        for (int writer = 0; writer < WRITERS; writer++) {
            works.add(writer(100 + writer, councils, engagements));
        }
        works.add(() -> {
            for (int i = 0; i < EACH; i++) {
                folding.fold();
                assertThat(countOf(quiet)).containsExactly("(1)");
            }
            return EACH;
        });
        works.add(() -> {
            for (int i = 0; i < EACH; i++) {
                kept.run("update known_council set region = 'isle_%d' where code = '%s'"
                        .formatted(i % 3, councils.get(i % 4)));
            }
            return EACH;
        });
        assertThat(Racing.all(works.size(), works)).allMatch(done -> done == EACH);

        kept.isWhatTheRowsSay();
        folding.fold();
        kept.isWhatTheRowsSay();
        assertThat(kept.all("table engagement_change")).isEmpty();
        assertThat(kept.all("table first_advice_change")).isEmpty();
        assertThat(kept.all("table recommendation_change")).isEmpty();
    }

    private Callable<Integer> writer(long seed, List<String> councils, List<UUID> engagements) {
        return () -> {
            var random = new Random(seed);
            var work = new RandomWork(seed, councils);
            for (int i = 0; i < EACH; i++) {
                run(
                        random.nextInt(20) == 0
                                ? work.move()
                                : work.change(engagements.get(random.nextInt(engagements.size()))));
            }
            return EACH;
        };
    }

    private void run(List<String> statements) {
        kept.run(statements.toArray(String[]::new));
    }

    /** As a reader sees it while lines are being folded. */
    private List<String> countOf(String council) {
        return kept.all("""
                select sum(engagements) from (
                    select engagements from engagement_total where lead_advisor = '' and council = '%1$s'
                    union all select engagements from engagement_change where council = '%1$s') line""".formatted(council));
    }
}
