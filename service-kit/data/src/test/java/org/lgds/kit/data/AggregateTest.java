package org.lgds.kit.data;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AggregateTest {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    /** Two ask at once: the first to look at the clock need not be the first to have the lock. */
    @Test
    void theTimeOfAChangeIsNeverBeforeThatOfTheOneBefore() {
        var widget = new Widget();

        assertThat(widget.changed(NOON)).isEqualTo(1);
        assertThat(widget.changed(NOON.minusMillis(30))).isEqualTo(2);
        assertThat(widget.updatedAt).isEqualTo(NOON);

        widget.changed(NOON.plusMillis(1));
        assertThat(widget.updatedAt).isEqualTo(NOON.plusMillis(1));
        assertThat(widget.createdAt).isEqualTo(NOON);
    }
}
