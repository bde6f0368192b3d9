package org.lgds.client;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lgds.client.FakeApi.Told;
import org.lgds.client.api.AdoptionsApi;
import org.lgds.client.api.CouncilsApi;
import org.lgds.client.model.AdoptionView;
import org.lgds.client.model.CouncilView;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SyncTest {

    @TempDir
    Path folder;

    private final FakeApi api = new FakeApi();
    private final List<Page<AdoptionView>> applied = new ArrayList<>();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void everythingComesFirstAndThenOnlyWhatChanged() {
        api.tells(
                page("'next':'/v1/adoptions/changes?council=LDS&since=t1%2B&limit=1000'", "a", "b"),
                page("'since':'t2'", "c"));
        api.tells(page("'since':'t3'", "a"));

        assertThat(sync().visit(applied::add)).isEqualTo(3);
        assertThat(sync().visit(applied::add)).isEqualTo(1);

        assertThat(applied).extracting(Page::startsOver).containsExactly(true, false, false);
        assertThat(applied).extracting(Page::isWhole).containsExactly(false, true, false);
        assertThat(applied.get(0).changes().get(0).item().getCouncil()).isEqualTo("LDS");
        assertThat(targets())
                .containsExactly(
                        "council=LDS&limit=1000",
                        "council=LDS&limit=1000&since=t1%2B",
                        "council=LDS&limit=1000&since=t2");
    }

    @Test
    void whatLeftTheCallersSightIsADelete() {
        api.tells(Told.json(200, "{'items':[{'op':'delete','id':'a'}],'since':'t1'}"));

        sync().visit(applied::add);

        var change = applied.get(0).changes().get(0);
        assertThat(change.isDelete()).isTrue();
        assertThat(change.item()).isNull();
    }

    @Test
    void aPageThatWasNotAppliedComesAgain() {
        api.tells(page("'next':'?since=t1'", "a"), page("'since':'t2'", "b"), page("'since':'t2'", "b"));

        assertThatThrownBy(() -> sync().visit(page -> {
                    applied.add(page);
                    if (applied.size() == 2) {
                        throw new IllegalStateException("the power fails");
                    }
                }))
                .hasMessage("the power fails");
        sync().visit(applied::add);

        assertThat(applied).extracting(page -> page.changes().get(0).id()).containsExactly("a", "b", "b");
        assertThat(applied.get(2).isWhole())
                .as("the whole is known to be whole after a crash")
                .isTrue();
        assertThat(targets().get(2)).endsWith("since=t1");
    }

    @Test
    void aTokenThatCouldNotBeKeptLosesNothing() {
        api.tells(page("'since':'t1'", "a"), page("'since':'t1'", "a"));
        var failing = new TokenStore() {

            @Override
            public java.util.Optional<String> read() {
                return java.util.Optional.empty();
            }

            @Override
            public void keep(String position) {
                throw new IllegalStateException("the disk is full");
            }
        };

        assertThatThrownBy(() -> sync(failing).visit(applied::add)).hasMessage("the disk is full");
        sync().visit(applied::add);

        assertThat(applied).extracting(Page::startsOver).containsExactly(true, true);
    }

    @Test
    void aFeedThatForgotTheTokenStartsOver() throws Exception {
        Files.writeString(file(), "too-old");
        api.tells(Told.problem(410, "gone"), page("'since':'t1'", "a"));

        sync().visit(applied::add);

        assertThat(applied).hasSize(1);
        assertThat(applied.get(0).startsOver()).isTrue();
        assertThat(applied.get(0).isWhole()).isTrue();
        assertThat(targets()).containsExactly("council=LDS&limit=1000&since=too-old", "council=LDS&limit=1000");
        assertThat(file()).hasContent("t1");
    }

    @Test
    void aFeedThatIsGoneWithoutATokenIsARefusal() {
        api.tells(Told.problem(410, "gone"));

        assertThatThrownBy(() -> sync().visit(applied::add)).isInstanceOf(ProblemException.class);
    }

    @Test
    void noAddressInAnAnswerLeadsElsewhere() {
        api.tells(page("'next':'https://elsewhere.example/?since=t1'", "a"), page("'since':'t2'"));

        sync().visit(applied::add);

        assertThat(api.asked).hasSize(2);
    }

    @Test
    void anAnswerThatIsNoFeedIsNotTakenForItsEnd() {
        api.tells(page("'other':1", "a"));

        assertThatThrownBy(() -> sync().visit(applied::add)).hasMessageContaining("changes feed");
        assertThat(applied).isEmpty();
    }

    @Test
    void anAnswerWithoutItemsIsNoPage() {
        api.tells(Told.json(200, "{'since':'t1'}"), Told.json(200, "null"), Told.json(200, "{}"));
        var councils = new Listing<>(new CouncilsApi(api.client().build()).listCouncils(), CouncilView.class);

        assertThatIllegalStateException().isThrownBy(() -> sync().visit(applied::add));
        assertThatIllegalStateException().isThrownBy(() -> sync().visit(applied::add));
        assertThatIllegalStateException().isThrownBy(() -> councils.iterator().hasNext());
        assertThat(applied).isEmpty();
    }

    @Test
    void aFileHoldsTheLastPositionAndNothingElse() {
        var store = TokenStore.in(folder.resolve("new/feed.token"));

        assertThat(store.read()).isEmpty();
        store.keep("a much longer position");
        store.keep("t");

        assertThat(store.read()).contains("t");
        assertThat(folder.resolve("new")).isDirectoryContaining(file -> file.endsWith("feed.token"));
        assertThat(folder.resolve("new").toFile().list()).hasSize(1);
    }

    private Sync<AdoptionView> sync() {
        return sync(TokenStore.in(file()));
    }

    private Sync<AdoptionView> sync(TokenStore store) {
        var feed = new AdoptionsApi(api.client().build()).listAdoptionsChanges().council("LDS");
        return new Sync<>(feed, AdoptionView.class, store);
    }

    private Path file() {
        return folder.resolve("feed.token");
    }

    private List<String> targets() {
        return api.asked.stream()
                .map(one -> one.target().replace("/v1/adoptions/changes?", ""))
                .toList();
    }

    private static Told page(String end, String... ids) {
        var items = List.of(ids).stream()
                .map("{'op':'upsert','id':'%s','item':{'council':'LDS'}}"::formatted)
                .toList();
        return Told.json(200, "{'items':[%s],%s}".formatted(String.join(",", items), end));
    }
}
