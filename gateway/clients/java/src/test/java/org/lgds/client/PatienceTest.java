package org.lgds.client;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lgds.client.FakeApi.Told;
import org.lgds.client.api.AdoptionsApi;
import org.lgds.client.model.AdoptionClaim;
import org.lgds.client.model.AssetServiceStage;
import org.lgds.client.model.BatchedClaim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** When a call waits, when it is sent again, and when not. */
class PatienceTest {

    private static final UUID ASSET = UUID.randomUUID();

    private final FakeApi api = new FakeApi();
    private final AdoptionsApi adoptions = new AdoptionsApi(
            api.client().patience(Duration.ofSeconds(60)).attempts(3).build());

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void whoIsToldWhenToComeBackComesBackThen() {
        api.tells(Told.spent(17), Told.json(200, "{}"));

        read();

        assertThat(api.waited).containsExactly(Duration.ofSeconds(17));
        assertThat(api.asked).hasSize(2);
    }

    @Test
    void aDateSaysWhenToo() {
        api.tells(
                Told.problem(503, "unavailable").with("Retry-After", "Mon, 30 Nov 2026 09:00:05 GMT"),
                Told.json(200, "{}"));

        read();

        assertThat(api.waited).containsExactly(Duration.ofSeconds(5));
    }

    @Test
    void aWaitBeyondTheCallersPatienceIsTheCallersToDecide() {
        api.tells(Told.spent(61));

        var problem = catchThrowableOfType(ProblemException.class, this::read);

        assertThat(problem.is("quota-exceeded")).isTrue();
        assertThat(problem.is("stale")).isFalse();
        assertThat(problem.retryAfter()).contains(Duration.ofSeconds(61));
        assertThat(api.waited).isEmpty();
    }

    @Test
    void patienceIsThatOfAllWaitsTogether() {
        api.tells(Told.spent(40), Told.spent(40));

        assertThatThrownBy(this::read).isInstanceOf(ProblemException.class);

        assertThat(api.waited).containsExactly(Duration.ofSeconds(40));
    }

    @Test
    void whoHasNothingLeftWaitsBeforeAskingAgain() {
        api.tells(
                Told.json(200, "{}").with("RateLimit", "\"burst\";r=0;t=30, \"day\";r=4999"),
                Told.json(200, "{}").with("RateLimit", "\"burst\";r=99;t=60"),
                Told.json(200, "{}"));

        read();
        api.passes(Duration.ofSeconds(10));
        read();
        read();

        assertThat(api.waited).containsExactly(Duration.ofSeconds(20));
    }

    @Test
    void whoWouldWaitTooLongAsksAllTheSame() {
        api.tells(Told.json(200, "{}").with("RateLimit", "\"day\";r=0;t=3600"), Told.json(200, "{}"));

        read();
        read();

        assertThat(api.waited).isEmpty();
        assertThat(api.asked).hasSize(2);
    }

    @Test
    void aReadIsSentAgainUpToItsAttempts() {
        api.tells(
                Told.problem(503, "unavailable"),
                Told.problem(502, "bad-gateway"),
                Told.problem(504, "gateway-timeout"));

        assertThatThrownBy(this::read).isInstanceOf(ProblemException.class).hasMessageStartingWith("504");

        assertThat(api.asked).hasSize(3);
        assertThat(api.waited).hasSize(2);
    }

    @Test
    void whatMayHaveBeenDoneAndCannotBeDoneTwiceIsNotSentAgain() {
        api.tells(Told.problem(502, "bad-gateway"), Told.problem(412, "stale"));
        var change = adoptions
                .putAdoptionByCouncilAndAsset(ASSET, "LDS", new AdoptionClaim().stage(AssetServiceStage.LIVE))
                .ifMatch("\"v1\"");

        assertThatThrownBy(change::send).isInstanceOf(ProblemException.class).hasMessageStartingWith("502");

        assertThat(api.asked).hasSize(1);
    }

    @Test
    void whatALimitRefusedWasNotDoneAndMayAlwaysComeAgain() {
        api.tells(Told.spent(1), Told.json(200, "{}"));

        adoptions
                .putAdoptionByCouncilAndAsset(ASSET, "LDS", new AdoptionClaim().stage(AssetServiceStage.LIVE))
                .ifMatch("\"v1\"")
                .send();

        assertThat(api.asked).hasSize(2);
    }

    @Test
    void aBatchMayAlwaysBeSentAgain() {
        api.tells(Told.nothing(), Told.json(207, "{'items':[{'status':200,'id':'1'}]}"));

        var answer = adoptions.postAdoptionsBatch(List.of(new BatchedClaim())).send();

        assertThat(answer.body().getItems()).hasSize(1);
        assertThat(api.asked).hasSize(2);
    }

    @Test
    void anAnswerThatStopsHalfwayIsNoneAndAskedForAgain() {
        var quick = new AdoptionsApi(api.client().timeout(Duration.ofSeconds(2)).build());
        var half = Told.json(200, "{'council':'LDS'}").stalls();
        api.tells(half, Told.problem(503, "unavailable").stalls(), Told.json(200, "{'council':'LDS'}"));

        assertThat(quick.getAdoption(ASSET, "LDS").send().body().getCouncil()).isEqualTo("LDS");

        assertThat(api.asked).hasSize(3);
    }

    @Test
    void whatStopsHalfwayAndMayNotComeAgainEndsWithThatBeingSaid() {
        var quick = new AdoptionsApi(api.client().timeout(Duration.ofSeconds(2)).build());
        api.tells(Told.json(200, "{'council':'LDS'}").stalls());
        var change = quick.putAdoptionByCouncilAndAsset(ASSET, "LDS", new AdoptionClaim())
                .ifMatch("\"v1\"");

        assertThatThrownBy(change::send)
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("had not all come");
    }

    @Test
    void linesThatCanBeReadOnceAreSentOnce() {
        api.tells(Told.spent(1), Told.json(207, "{}"));
        var lines = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream("{}\n".getBytes()));
        var batch = adoptions.postAdoptionsBatch(null).sending("application/x-ndjson", lines);

        assertThatThrownBy(batch::send).isInstanceOf(ProblemException.class);

        assertThat(api.asked).hasSize(1);
        assertThat(api.asked.get(0).body()).isEqualTo("{}\n");
        assertThat(api.asked.get(0).headers().getFirst("Content-Type")).isEqualTo("application/x-ndjson");
    }

    @Test
    void aRefusalThatStaysOneIsNotSentAgain() {
        api.tells(Told.problem(404, "not-found"));

        assertThatThrownBy(this::read).isInstanceOf(ProblemException.class);

        assertThat(api.asked).hasSize(1);
    }

    private void read() {
        adoptions.getAdoption(ASSET, "LDS").send();
    }
}
