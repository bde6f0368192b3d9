package org.lgds.gateway.consumer;

import java.time.Duration;
import java.util.stream.IntStream;

import io.github.bucket4j.TimeMeter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class AllowancesTest {

    private static final Terms TERMS = Terms.of("", 10, Duration.ofSeconds(60), 100, 1);
    private static final Partition LEEDS = Partition.ofCouncil("council-system", "LDS");

    private final Clock clock = new Clock();
    private final Allowances allowances = new Allowances(100, clock);

    private static final class Clock implements TimeMeter {
        private long now = 1_000_000_000_000L;

        void pass(Duration time) {
            now += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    @Test
    void aBurstComesBackEvenly() {
        take(LEEDS, 10);
        var refused = allowances.take(LEEDS, TERMS);
        assertThat(refused.granted()).isFalse();
        assertThat(Duration.ofNanos(refused.delay())).isEqualTo(Duration.ofSeconds(6));
        clock.pass(Duration.ofSeconds(6));
        take(LEEDS, 1);
        assertThat(allowances.take(LEEDS, TERMS).granted()).isFalse();
        clock.pass(Duration.ofSeconds(60));
        take(LEEDS, 10);
    }

    @Test
    void theDayHoldsWhereTheBurstWouldNot() {
        for (int minute = 0; minute < 9; minute++) {
            take(LEEDS, 10);
            clock.pass(Duration.ofSeconds(60));
        }
        take(LEEDS, 10);
        clock.pass(Duration.ofSeconds(60));
        var refused = allowances.take(LEEDS, TERMS);
        assertThat(refused.granted()).isFalse();
        assertThat(refused.left()).containsExactly(10, 0);
        assertThat(Duration.ofNanos(refused.delay())).isBetween(Duration.ofSeconds(200), Duration.ofSeconds(864));
    }

    @Test
    void aClockThatGoesBackGivesNothingAndTakesNothing() {
        take(LEEDS, 9);
        clock.pass(Duration.ofHours(-5));
        take(LEEDS, 1);
        assertThat(allowances.take(LEEDS, TERMS).granted()).isFalse();
        clock.pass(Duration.ofHours(5).plusSeconds(6));
        take(LEEDS, 1);
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        take(LEEDS, 10);
        allowances.giveBack(LEEDS, TERMS);
        take(LEEDS, 1);
        assertThat(allowances.take(LEEDS, TERMS).granted()).isFalse();
    }

    @Test
    void manyNewAddressesPushNobodyOut() {
        take(LEEDS, 10);
        var spent = Partition.ofAddress("192.0.2.1");
        take(spent, 10);
        for (int i = 0; i < 5_000; i++) {
            allowances.take(Partition.ofAddress("198.51." + i / 250 + "." + i % 250), TERMS);
        }
        assertThat(allowances.take(spent, TERMS).granted()).isFalse();
        assertThat(allowances.take(LEEDS, TERMS).granted()).isFalse();
        assertThat(allowances.size()).isLessThanOrEqualTo(100 + 256);
    }

    @Test
    void addressesBeyondWhatIsRememberedShareWithTheirNeighboursOnly() {
        IntStream.range(0, 100).forEach(i -> allowances.take(Partition.ofAddress("203.0.113." + i), TERMS));
        for (int i = 0; i < 10; i++) {
            assertThat(allowances.take(v6("2001:db8:0:" + i + "::1"), TERMS).granted())
                    .isTrue();
        }
        assertThat(allowances.take(v6("2001:db8:0:99::1"), TERMS).granted()).isFalse();
        assertThat(allowances.take(v6("2a02:c7f::1"), TERMS).granted()).isTrue();
    }

    @Test
    void whoHasAllAgainIsForgotten() {
        take(LEEDS, 1);
        assertThat(allowances.size()).isEqualTo(1);
        clock.pass(Duration.ofSeconds(863));
        var other = Partition.ofCouncil("council-system", "BST");
        take(other, 1);
        assertThat(allowances.size()).isEqualTo(2);
        clock.pass(Duration.ofSeconds(2));
        await().until(() -> {
            allowances.take(other, TERMS);
            return allowances.size() == 1;
        });
    }

    @Test
    void instancesGrantAPartEach() {
        var half = Terms.of("", 10, Duration.ofSeconds(60), 100, 2);
        assertThat(half.field()).isEqualTo("\"burst\";q=5;w=60, \"day\";q=50;w=86400");
        assertThat(Terms.of("", 2, Duration.ofSeconds(60), 100, 5).field()).startsWith("\"burst\";q=1;");
    }

    private void take(Partition partition, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(allowances.take(partition, TERMS).granted()).isTrue();
        }
    }

    private static Partition v6(String address) {
        return Partition.ofAddress(Addresses.of(address));
    }
}
