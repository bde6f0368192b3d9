package org.lgds.client;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lgds.client.FakeApi.Told;
import org.lgds.client.api.ReuseChecksApi;
import org.lgds.client.model.NewReuseCheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A POST with an Idempotency-Key is done once and answered as what it came to, however often it has to be sent. */
class KeyTest {

    private final FakeApi api = new FakeApi();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void aPostThatTakesAKeyGetsOneAndKeepsIt() {
        api.tells(Told.nothing(), Told.json(201, "{}").with("Location", "/v1/reuse-checks/1"));

        var answer = post(api.client());

        assertThat(answer.location()).contains("/v1/reuse-checks/1");
        var keys = api.asked.stream()
                .map(one -> one.headers().getFirst("Idempotency-Key"))
                .toList();
        assertThat(keys).hasSize(2).doesNotContainNull();
        assertThat(keys.get(0)).isEqualTo(keys.get(1));
    }

    @Test
    void whoseFirstSendingIsUnderWayIsAskedForUntilThatIsDone() {
        api.tells(Told.problem(504, "gateway-timeout"), underWay(), underWay(), underWay(), underWay());
        api.tells(Told.json(201, "{}").with("Location", "/v1/reuse-checks/1"));

        var answer = post(api.client().attempts(2));

        assertThat(answer.location()).contains("/v1/reuse-checks/1");
        assertThat(api.waited.subList(1, 5)).allMatch(wait -> wait.compareTo(Duration.ofSeconds(1)) >= 0);
    }

    @Test
    void patienceBoundsTheAsking() {
        api.tells(underWay(), underWay(), underWay(), underWay());

        assertThatThrownBy(() -> post(api.client().patience(Duration.ofSeconds(2))))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("409");

        assertThat(api.asked).hasSizeBetween(2, 3);
    }

    @Test
    void anyOther409IsARefusal() {
        api.tells(Told.problem(409, "wrong-state").with("Retry-After", "1"));

        assertThatThrownBy(() -> post(api.client())).isInstanceOf(ProblemException.class);

        assertThat(api.asked).hasSize(1);
    }

    private static Answer<?> post(LgdsClient.Builder client) {
        return new ReuseChecksApi(client.build())
                .createReuseCheck(new NewReuseCheck().need("Missed bins"))
                .send();
    }

    private static Told underWay() {
        return Told.problem(409, "idempotency-key-in-use").with("Retry-After", "1");
    }
}
