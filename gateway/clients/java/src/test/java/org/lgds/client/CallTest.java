package org.lgds.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lgds.client.FakeApi.Told;
import org.lgds.client.api.AdoptionsApi;
import org.lgds.client.api.AssetsApi;
import org.lgds.client.api.CouncilsApi;
import org.lgds.client.model.AdoptionClaim;
import org.lgds.client.model.AssetServiceStage;
import org.lgds.client.model.CouncilView;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class CallTest {

    private static final UUID ASSET = UUID.fromString("01936c1e-7f40-7c3a-9b1d-2f6a1c0e5d42");

    private final FakeApi api = new FakeApi();
    private final AdoptionsApi adoptions = new AdoptionsApi(api.client().build());

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void whatIsAnsweredIsReadByItsTypeWithItsETag() {
        api.tells(Told.json(
                        200,
                        "{'council':'LDS','stage':'live','updatedAt':'2026-04-01T09:30:00Z','wentLiveOn':'2026-03-31',"
                                + "'reason':'Caf\u00e9 \u0175'}")
                .with("ETag", "\"v1\""));

        var answer = adoptions.getAdoption(ASSET, "L D/S").send();

        assertThat(answer.etag()).contains("\"v1\"");
        assertThat(answer.body().getStage()).isEqualTo(AssetServiceStage.LIVE);
        assertThat(answer.body().getUpdatedAt()).isEqualTo("2026-04-01T09:30:00Z");
        assertThat(answer.body().getWentLiveOn()).isEqualTo("2026-03-31");
        assertThat(answer.body().getReason()).isEqualTo("Caf\u00e9 \u0175");
        assertThat(answer.body().getTransferredFrom()).isNull();
        assertThat(api.asked.get(0).target()).isEqualTo("/v1/adoptions/L%20D%2FS/" + ASSET);
        assertThat(api.asked.get(0).headers()).doesNotContainKey("Authorization");
    }

    @Test
    void whatALaterVersionOfTheApiAddsHarmsNobody() {
        api.tells(Told.json(200, "{'council':'LDS','stage':'celebrated','feeling':{'very':['good']}}"));

        var adoption = adoptions.getAdoption(ASSET, "LDS").send().body();

        assertThat(adoption.getCouncil()).isEqualTo("LDS");
        assertThat(adoption.getStage()).isEqualTo(AssetServiceStage.UNKNOWN_DEFAULT_OPEN_API);
    }

    @Test
    void aCompressedAnswerIsReadAsAnyOther() throws Exception {
        api.tells(Told.json(200, "{'council':'LDS'}").zipped());

        assertThat(adoptions.getAdoption(ASSET, "LDS").send().body().getCouncil())
                .isEqualTo("LDS");
        assertThat(api.asked.get(0).headers().getFirst("Accept-Encoding")).isEqualTo("gzip");
    }

    @Test
    void whatIsNotGivenIsNotSent() {
        api.tells(Told.json(200, "{}"));

        adoptions
                .putAdoptionByCouncilAndAsset(ASSET, "LDS", new AdoptionClaim().stage(AssetServiceStage.PLANNED))
                .ifMatch("\"v1\"")
                .send();

        assertThat(api.asked.get(0).body()).isEqualTo("{\"stage\":\"planned\"}");
        assertThat(api.asked.get(0).headers().getFirst("If-Match")).isEqualTo("\"v1\"");
        assertThat(api.asked.get(0).headers().getFirst("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void aNullOfAMergePatchTakesThePropertyAway() {
        api.tells(Told.json(200, "{}"));
        var patch = new HashMap<String, Object>();
        patch.put("documentationUrl", null);

        new AssetsApi(api.client().build())
                .patchAsset(ASSET, patch)
                .ifMatch("\"v1\"")
                .send();

        assertThat(api.asked.get(0).body()).isEqualTo("{\"documentationUrl\":null}");
        assertThat(api.asked.get(0).headers().getFirst("Content-Type")).isEqualTo("application/merge-patch+json");
    }

    @Test
    void filtersAreNamedAndRepeatedWhereThereAreSeveral() {
        api.tells(Told.json(200, "{'items':[]}"));

        new AssetsApi(api.client().build())
                .listAssets()
                .q("missed bins & more")
                .limit(5)
                .send();

        assertThat(api.asked.get(0).target())
                .contains("q=missed%20bins%20%26%20more")
                .contains("limit=5");
    }

    @Test
    void aListIsWalkedToItsEnd() {
        api.tells(
                Told.json(200, "{'items':[{'code':'LDS'},{'code':'BST'}],'next':'/v1/councils?limit=2&cursor=c%2B1'}"),
                Told.json(200, "{'items':[{'code':'CMD'}]}"));
        var councils = new Listing<>(
                new CouncilsApi(api.client().build()).listCouncils().limit(2), CouncilView.class);

        assertThat(councils).extracting(CouncilView::getCode).containsExactly("LDS", "BST", "CMD");
        assertThat(api.asked)
                .extracting(FakeApi.Asked::target)
                .containsExactly("/v1/councils?limit=2", "/v1/councils?limit=2&cursor=c%2B1");
    }

    @Test
    void whatStillHoldsHasNoBody() {
        api.tells(new Told(304, Map.of("ETag", "\"v1\""), new byte[0]));

        var answer = adoptions.getAdoption(ASSET, "LDS").ifNoneMatch("\"v1\"").send();

        assertThat(answer.notModified()).isTrue();
        assertThat(answer.body()).isNull();
    }

    @Test
    void aRefusalSaysWhatIsWrongAndWhatToDo() {
        api.tells(Told.json(
                        400,
                        "{'type':'https://api.lgds.example/docs/problems/invalid-request','title':'The request is not valid',"
                                + "'status':400,'detail':'Two faults.','instance':'/v1/x','missing':['licence'],"
                                + "'errors':[{'pointer':'/stage','detail':'Name one.'},{'parameter':'limit','detail':'1 to 100.','line':3}]}")
                .with("Content-Type", "application/problem+json"));

        var problem = catchThrowableOfType(
                ProblemException.class,
                () -> adoptions.getAdoption(ASSET, "LDS").send());

        assertThat(problem).hasMessage("400 The request is not valid: Two faults.");
        assertThat(problem.is("invalid-request")).isTrue();
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.instance()).contains("/v1/x");
        assertThat(problem.members()).isEqualTo(Map.of("missing", List.of("licence")));
        assertThat(problem.errors())
                .isEqualTo(List.of(
                        new ProblemException.Fault("/stage", null, "Name one.", Map.of()),
                        new ProblemException.Fault(null, "limit", "1 to 100.", Map.of("line", 3))));
    }

    @Test
    void whatStandsBetweenMayRefuseInItsOwnWords() {
        api.tells(new Told(413, Map.of("Content-Type", "text/html"), "<h1>Too big</h1>".getBytes()));

        var problem = catchThrowableOfType(
                ProblemException.class,
                () -> adoptions.getAdoption(ASSET, "LDS").send());

        assertThat(problem.type()).isEqualTo(URI.create("about:blank"));
        assertThat(problem.status()).isEqualTo(413);
    }

    @Test
    void aTokenIsNotSentWhereOthersCouldReadIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        LgdsClient.at(URI.create("http://api.lgds.example")).token(() -> "secret"))
                .withMessageContaining("https");
        var following = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.client().http(following))
                .withMessageContaining("redirects");
        assertThatThrownBy(() -> LgdsClient.at(URI.create("api.lgds.example")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
