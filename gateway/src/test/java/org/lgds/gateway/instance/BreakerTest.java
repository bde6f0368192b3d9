package org.lgds.gateway.instance;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BreakerTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 3);
    private final Breaker breaker = new Breaker(3, Duration.ofSeconds(10), Duration.ofSeconds(5), now::get);

    private void pass(int seconds) {
        now.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.enter();
            breaker.failed();
        }
    }

    @Test
    void enoughFailuresWithinTheWindowOpenIt() {
        fail(2);
        assertThat(breaker.allows()).isTrue();
        fail(1);
        assertThat(breaker.allows()).isFalse();
        assertThat(breaker.enter()).isFalse();
    }

    @Test
    void failuresLongAgoAreForgotten() {
        fail(2);
        pass(10);
        fail(2);
        assertThat(breaker.allows()).isTrue();
    }

    @Test
    void aFewFailuresAmongManyAnswersDoNotOpenIt() {
        for (int i = 0; i < 10; i++) {
            breaker.enter();
            breaker.succeeded();
        }
        fail(9);
        assertThat(breaker.allows()).isTrue();
        fail(1);
        assertThat(breaker.allows()).isFalse();
    }

    @Test
    void afterAWhileOneTriesAndItsAnswerClosesIt() {
        fail(3);
        pass(5);
        assertThat(breaker.enter()).isTrue();
        assertThat(breaker.enter()).isFalse();
        breaker.succeeded();
        assertThat(breaker.isOpen()).isFalse();
        assertThat(breaker.enter()).isTrue();
        assertThat(breaker.enter()).isTrue();
    }

    @Test
    void itsFailureKeepsItOpen() {
        fail(3);
        pass(5);
        fail(1);
        assertThat(breaker.allows()).isFalse();
        pass(5);
        assertThat(breaker.allows()).isTrue();
    }

    @Test
    void whoTriedAndWasNotAnsweredLeavesItToTheNext() {
        fail(3);
        pass(5);
        assertThat(breaker.enter()).isTrue();
        breaker.abandoned();
        assertThat(breaker.enter()).isTrue();
    }

    @Test
    void whoTriesAndIsNotAnsweredForLongKeepsNobodyElseFromTrying() {
        fail(3);
        pass(5);
        assertThat(breaker.enter()).isTrue();
        pass(4);
        assertThat(breaker.enter()).isFalse();
        pass(1);
        assertThat(breaker.enter()).isTrue();
        assertThat(breaker.enter()).isFalse();
        breaker.succeeded();
        assertThat(breaker.isOpen()).isFalse();
    }

    /** What was on its way when it opened comes back while another tries. */
    @Test
    void lateAnswersOfOldRequestsDecideNothing() {
        fail(3);
        breaker.succeeded();
        breaker.failed();
        assertThat(breaker.allows()).isFalse();
        pass(5);
        assertThat(breaker.allows()).isTrue();
    }
}
