package org.lgds.asset.metric;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.lgds.asset.metric.ReuseMonth.DaysToLive;
import org.lgds.asset.metric.ReuseMonth.Timed;

import static org.assertj.core.api.Assertions.assertThat;

class DaysToLiveTest {

    @Test
    void quartilesAreTimesOfAdoptionsByNearestRank() {
        assertThat(DaysToLive.of(List.of(new Timed(10, 1), new Timed(20, 2), new Timed(30, 1))))
                .isEqualTo(new DaysToLive(4, 10, 20, 20));
        assertThat(DaysToLive.of(
                        List.of(new Timed(1, 1), new Timed(2, 1), new Timed(3, 1), new Timed(4, 1), new Timed(5, 1))))
                .isEqualTo(new DaysToLive(5, 2, 3, 4));
        assertThat(DaysToLive.of(List.of(new Timed(0, 1)))).isEqualTo(new DaysToLive(1, 0, 0, 0));
    }

    @Test
    void ofNoneThereAreNone() {
        assertThat(DaysToLive.of(List.of())).isNull();
    }
}
