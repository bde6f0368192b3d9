package org.lgds.council.performance.saving;

import java.math.BigDecimal;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.lgds.council.performance.figure.Channel;
import org.lgds.council.performance.figure.Completed;
import org.lgds.council.performance.saving.UnitCost.Provenance;

import static org.assertj.core.api.Assertions.assertThat;

/** What moving to other channels saves (DOMAIN.md 3.8). */
class ChannelShiftTest {

    private static final Map<Channel, UnitCost> COSTS =
            Map.of(Channel.ONLINE, cost(15), Channel.PHONE, cost(283), Channel.FACE_TO_FACE, cost(862));

    @Test
    void theWorkedCaseSaves13830Pounds() {
        var shift = ChannelShift.between(
                completed(8000L, 9000L, 3000L, 20_000L), completed(7000L, 2500L, 500L, 10_000L), COSTS);

        assertThat(shift.savingPence()).isEqualTo(1_383_000);
        assertThat(shift.volume()).isEqualTo(10_000);
        assertThat(shift.missing()).isNull();
        assertThat(shift.channels())
                .extracting(ChannelShift.Line::savingPence)
                .containsExactly(-45_000L, 566_000L, 862_000L);
        assertThat(shift.channels().get(0).baselineShare()).isEqualTo(new BigDecimal("0.4"));
        assertThat(shift.channels().get(0).currentShare()).isEqualTo(new BigDecimal("0.7"));
    }

    @Test
    void nothingIsRoundedBeforeTheEnd() {
        var shift = ChannelShift.between(completed(1L, 1L, 1L, 3L), completed(100L, 0L, 0L, 100L), COSTS);

        // 100 * (15 * (1/3 - 1) + 283/3 + 862/3) = 37166.67 pence
        assertThat(shift.savingPence()).isEqualTo(37_167);
    }

    @Test
    void movingBackIsALoss() {
        assertThat(ChannelShift.between(completed(1L, 0L, 0L, 1L), completed(0L, 10L, 0L, 10L), COSTS)
                        .savingPence())
                .isEqualTo(150 - 2830);
    }

    @Test
    void aChannelWithoutAUnitCostThatMovedIsNamed() {
        var before = new Completed(50L, null, 0L, null, 50L, null, 100L);

        var shift = ChannelShift.between(before, completed(80L, 20L, 0L, 100L), COSTS);
        assertThat(shift.savingPence()).isNull();
        assertThat(shift.missing()).containsExactly("unitCost.post");
        assertThat(ChannelShift.between(before, before, COSTS).savingPence()).isZero();
    }

    @Test
    void whatWasNotCountedIsNamed() {
        var shift = ChannelShift.between(null, completed(1L, 0L, 0L, null), COSTS);

        assertThat(shift.savingPence()).isNull();
        assertThat(shift.missing()).contains("baseline.completed.total", "completed.total", "completed.post");
        assertThat(ChannelShift.between(completed(0L, 0L, 0L, 0L), completed(1L, 0L, 0L, 1L), COSTS)
                        .missing())
                .containsExactly("baseline.completed.total");
    }

    private static Completed completed(Long online, Long phone, Long faceToFace, Long total) {
        return new Completed(online, null, phone, faceToFace, null, null, total);
    }

    private static UnitCost cost(int pence) {
        return new UnitCost(pence, Provenance.DEFAULT);
    }
}
