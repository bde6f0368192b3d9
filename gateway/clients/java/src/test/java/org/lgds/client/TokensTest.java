package org.lgds.client;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lgds.client.FakeApi.Told;
import org.lgds.client.api.AdoptionsApi;
import org.lgds.client.model.AdoptionClaim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class TokensTest {

    private final FakeApi api = new FakeApi();
    private final FakeApi realm = new FakeApi();
    private final AdoptionsApi adoptions = new AdoptionsApi(api.client()
            .credentials(realm.address().resolve("/token"), "leeds-sync", "p+s: w")
            .build());

    @AfterEach
    void stop() {
        api.close();
        realm.close();
    }

    @Test
    void oneTokenServesUntilShortlyBeforeItEnds() {
        realm.tells(granted("one", 300), granted("two", 300));
        api.tells(ok(), ok(), ok());

        read();
        api.passes(Duration.ofSeconds(269));
        read();
        api.passes(Duration.ofSeconds(1));
        read();

        assertThat(sent()).containsExactly("Bearer one", "Bearer one", "Bearer two");
        assertThat(realm.asked).hasSize(2);
        assertThat(realm.asked.get(0).body()).isEqualTo("grant_type=client_credentials");
        // base64 of leeds-sync:p%2Bs%3A+w
        assertThat(realm.asked.get(0).headers().getFirst("Authorization"))
                .isEqualTo("Basic bGVlZHMtc3luYzpwJTJCcyUzQSt3");
    }

    @Test
    void aTokenThatIsNoLongerTakenIsReplacedOnce() {
        realm.tells(granted("one", 300), granted("two", 300));
        api.tells(Told.problem(401, "unauthenticated"), Told.problem(401, "unauthenticated"));

        assertThatThrownBy(this::read).isInstanceOf(ProblemException.class).hasMessageStartingWith("401");

        assertThat(sent()).containsExactly("Bearer one", "Bearer two");
    }

    @Test
    void whatWasRefusedForItsTokenWasNotDoneAndMayComeAgain() {
        realm.tells(granted("one", 300), granted("two", 300));
        api.tells(Told.problem(401, "unauthenticated"), ok());

        change();

        assertThat(sent()).containsExactly("Bearer one", "Bearer two");
    }

    @Test
    void aSecretThatDoesNotHoldIsSaidPlainly() {
        realm.tells(Told.json(401, "{'error':'unauthorized_client'}"));

        assertThatThrownBy(this::read)
                .isInstanceOf(TokenException.class)
                .hasMessageContaining("secret")
                .hasMessageNotContaining("p+s");
        assertThat(api.asked).isEmpty();
    }

    @Test
    void whoeverGivesTokensAndCannotNowIsAskedAgain() {
        realm.tells(
                Told.nothing(),
                Told.json(503, "{}"),
                Told.json(429, "{}").with("Retry-After", "7"),
                granted("one", 300));
        api.tells(ok());

        change();

        assertThat(sent()).containsExactly("Bearer one");
        assertThat(api.waited).hasSize(3).endsWith(Duration.ofSeconds(7));
    }

    @Test
    void whoStaysWithoutATokenIsToldWhy() {
        realm.tells(Told.json(503, "{}"), Told.json(503, "{}"), Told.json(503, "{}"), Told.json(503, "{}"));
        realm.tells(Told.json(404, "{}"));

        var down = catchThrowableOfType(TokenException.class, this::read);
        var astray = catchThrowableOfType(TokenException.class, this::read);

        assertThat(down.status()).isEqualTo(503);
        assertThat(down).hasMessageNotContaining("secret").hasMessageContaining("later");
        assertThat(astray.status()).isEqualTo(404);
        assertThat(astray).hasMessageNotContaining("secret").hasMessageContaining("address");
        assertThat(realm.asked).hasSize(5);
        assertThat(api.asked).isEmpty();
    }

    @Test
    void aCallersOwnTokenIsAskedForEachTime() {
        var tokens = new ArrayDeque<>(List.of("a", "b"));
        api.tells(ok(), ok());
        var own = new AdoptionsApi(api.client().token(tokens::remove).build());

        own.getAdoption(UUID.randomUUID(), "LDS").send();
        own.getAdoption(UUID.randomUUID(), "LDS").send();

        assertThat(sent()).containsExactly("Bearer a", "Bearer b");
    }

    @Test
    void whoGaveCredentialsNeverCallsWithoutAToken() {
        var own = new AdoptionsApi(api.client().token(() -> null).build());

        assertThatThrownBy(() -> own.getAdoption(UUID.randomUUID(), "LDS").send())
                .isInstanceOf(TokenException.class)
                .hasMessageContaining("no token");
        realm.tells(Told.json(200, "{}"), granted("one", 300));
        api.tells(ok());
        read();

        assertThat(sent()).containsExactly("Bearer one");
    }

    /** Where it may have been done, it may not come again. */
    private void change() {
        adoptions
                .putAdoptionByCouncilAndAsset(UUID.randomUUID(), "LDS", new AdoptionClaim())
                .ifMatch("\"v1\"")
                .send();
    }

    private void read() {
        adoptions.getAdoption(UUID.randomUUID(), "LDS").send();
    }

    private List<String> sent() {
        return api.asked.stream()
                .map(one -> one.headers().getFirst("Authorization"))
                .toList();
    }

    private static Told ok() {
        return Told.json(200, "{}");
    }

    private static Told granted(String token, int seconds) {
        return Told.json(200, "{'access_token':'%s','expires_in':%d,'scope':'x'}".formatted(token, seconds));
    }
}
