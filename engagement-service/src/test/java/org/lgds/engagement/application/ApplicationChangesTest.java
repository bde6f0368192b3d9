package org.lgds.engagement.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.FundingScene;
import org.lgds.engagement.Person;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.lgds.engagement.FundingScene.CAMDEN_SRO;
import static org.lgds.engagement.FundingScene.PANEL1;
import static org.lgds.engagement.Person.PROGRAMME;

/** What changed of applications, as one council and LGDS read it, in pages of two. */
@QuarkusTest
@TestProfile(RealTokens.class)
class ApplicationChangesTest {

    private final String led = code();
    private final String partner = code();
    private final Person editor = new Person("editor-of-" + led, "council-editor", led);

    @Inject
    FundingScene scene;

    @Inject
    States states;

    private String programme;

    @BeforeEach
    void councils() {
        scene.councils();
        states.council(led, 1, "active");
        states.council(partner, 1, "active");
        programme = scene.open(100_000);
    }

    @Test
    void eachIsToldOnceInTheOrderInWhichTheyChangedLast() {
        var applications = List.of(draft(partner), draft(partner), draft("BST"), draft(partner));
        var last = new Person("sro-of-" + partner, "council-sro", partner);
        last.act(applications.get(0), "confirmation").statusCode(200);

        assertThat(told(editor, "")).containsExactly(upserts(applications, 1, 2, 3, 0));
        assertThat(told(last, "")).containsExactly(upserts(applications, 1, 3, 0));
        assertThat(told(PROGRAMME, "council=" + led)).containsExactly(upserts(applications, 1, 2, 3, 0));
        assertThat(told(PROGRAMME, "council=" + partner)).containsExactly(upserts(applications, 1, 3, 0));
        // It names both.
        assertThat(told(new Person("both", "council-editor", led, partner), ""))
                .containsExactly(upserts(applications, 1, 2, 3, 0));
        assertThat(told(new Person("both", "council-editor", led, partner), "council=" + partner))
                .containsExactly(upserts(applications, 1, 3, 0));
        assertThat(told(CAMDEN_SRO, "council=" + led)).isEmpty();
        assertThat(told(PROGRAMME, "council=" + led + "&programme=" + Scene.id(scene.open(1_000))))
                .isEmpty();
    }

    @Test
    void whoJudgesAloneIsToldToReadTheList() {
        PANEL1.get("/v1/applications/changes").statusCode(403).body("detail", containsString("read the list"));
        PANEL1.get("/v1/applications").statusCode(200);
    }

    @Test
    void whoIsNamedNoMoreIsToldSoAndNothingElse() {
        var application = draft(partner);
        var since = new Person("reader", "council-editor", partner)
                .get("/v1/applications/changes")
                .extract()
                .<String>path("since");
        var contents = FundingScene.application(programme, 2_000);
        contents.keySet().removeAll(Set.of("programme", "council"));
        contents.put("partners", Set.of("BST"));
        editor.put(application, contents).statusCode(200);

        assertThat(told(new Person("reader", "council-editor", partner), "since=" + since))
                .containsExactly("delete " + Scene.id(application));
        assertThat(told(PROGRAMME, "council=" + partner)).isEmpty();
        assertThat(told(PROGRAMME, "council=" + led)).containsExactly("upsert " + Scene.id(application));
    }

    @Test
    void whoWillFollowTheLeadIsToldOfIt() {
        var next = code();
        states.council(next, 1, "shadow");
        var application = draft(partner);
        var change = Map.of(
                "state",
                "order_made",
                "vestsOn",
                LocalDate.now().plusMonths(2).toString(),
                "lines",
                List.of(States.line(led, next, "created", 1)));
        states.hand(states.record(
                "lgds.structural-changes",
                "structural_change",
                UUID.randomUUID().toString(),
                1,
                change));
        assertThat(told(new Person("editor-of-" + next, "council-editor", next), ""))
                .containsExactly("upsert " + Scene.id(application));
    }

    private String draft(String with) {
        var contents = FundingScene.application(programme, 1_000);
        contents.put("council", led);
        contents.put("partners", Set.of(with));
        contents.remove("project");
        return scene.draft(editor, contents);
    }

    private static String[] upserts(List<String> applications, int... places) {
        return Arrays.stream(places)
                .mapToObj(place -> "upsert " + Scene.id(applications.get(place)))
                .toArray(String[]::new);
    }

    /** All pages, so that what is told twice or left out between two of them shows. */
    private static List<String> told(Person reader, String query) {
        var told = new ArrayList<String>();
        var address = "/v1/applications/changes?limit=2" + (query.isEmpty() ? "" : "&" + query);
        while (address != null) {
            var page = reader.get(address).statusCode(200).extract().jsonPath();
            page.<Map<String, Object>>getList("items").forEach(item -> told.add(item.get("op") + " " + item.get("id")));
            address = page.getString("next");
        }
        return told;
    }

    private static String code() {
        return new Random().ints(4, 'A', 'Z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    }
}
