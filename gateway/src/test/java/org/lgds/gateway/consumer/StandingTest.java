package org.lgds.gateway.consumer;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StandingTest {

    private static final Terms TERMS = Terms.of("", 100, Duration.ofSeconds(60), 86_400, 1);

    @Test
    void theFieldsAreWrittenAsTheDraftWritesThem() {
        var standing = granted(50, 86_300);
        assertThat(standing.policyField()).isEqualTo("\"burst\";q=100;w=60, \"day\";q=86400;w=86400");
        assertThat(standing.limitField()).isEqualTo("\"burst\";r=50;t=30, \"day\";r=86300;t=100");
    }

    @Test
    void whoSpreadsWhatIsLeftOverItsWindowNeverFasterThanItComesBackOnceHalfIsSpent() {
        for (long left = 1; left <= 50; left++) {
            var burst = Fields.read(granted(left, 1).limitField()).get("burst");
            assertThat((double) burst.get("r") / burst.get("t")).isLessThanOrEqualTo(100.0 / 60);
        }
    }

    @Test
    void withNothingLeftItIsToldWhenTheNextRequestIsPossible() {
        assertThat(granted(0, 0).limitField()).isEqualTo("\"burst\";r=0;t=1, \"day\";r=0;t=1");
    }

    @Test
    void noWindowEndsAfterRetryAfter() {
        var standing = new Standing(List.of(new Taken(TERMS, false, new long[] {0, 50}, 1_200_000_001L)));
        assertThat(standing.retryAfter()).isEqualTo(2);
        assertThat(standing.limitField()).isEqualTo("\"burst\";r=0;t=2, \"day\";r=50");
        assertThat(standing.violated()).containsExactly("burst");
    }

    private static Standing granted(long burst, long day) {
        return new Standing(List.of(new Taken(TERMS, true, new long[] {burst, day}, 0)));
    }
}
