package org.lgds.council.register;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.council.register.RegisterFiles.RegisterFile;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

/** A copy of the lists that services are sorted by is kept in step by their feeds. */
@QuarkusTest
class ListChangesTest {

    @Inject
    RegisterLoader loader;

    @Inject
    Outboxes outbox;

    @AfterEach
    void loadOurs() {
        loader.load(RegisterFiles.ours());
    }

    @ParameterizedTest
    @CsvSource({"interactions, 33", "service-areas, 13"})
    void theFeedCoversTheWholeListAndThenIsSilent(String list, int size) {
        var ids = new ArrayList<String>();
        String since = null;
        for (var next = "/v1/%s/changes?limit=5".formatted(list); next != null; ) {
            var page = get(next);
            assertThat(page.getList("items.op")).allMatch("upsert"::equals);
            ids.addAll(page.getList("items.id", String.class));
            next = page.getString("next");
            since = page.getString("since");
        }
        assertThat(ids).hasSize(size).doesNotHaveDuplicates();
        assertThat(ids).containsExactlyInAnyOrderElementsOf(ids(list));

        loader.load(RegisterFiles.ours());
        assertThat(since(list, since).getList("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "INTERACTIONS, interactions, Paying for goods and services, Paying, 4",
        "AREAS, service-areas, Housing, Homes, housing"
    })
    void whatTheFilesSayAnewOfALineIsNewsOfThatLineAlone(
            RegisterFile file, String list, String label, String other, String id) {
        var since = get("/v1/%s/changes".formatted(list)).getString("since");
        var sent = outbox.size();
        loader.load(edited(file, "\"label\":\"%s\"".formatted(label), "\"label\":\"%s\"".formatted(other)));

        var news = since(list, since);
        assertThat(news.getList("items.id")).containsExactly(id);
        assertThat(news.getString("items[0].item.label")).isEqualTo(other);
        assertThat(outbox.size()).isEqualTo(sent);
        assertThat(get("/v1/%s?limit=100".formatted(list)).getList("items.label"))
                .contains(other)
                .doesNotContain(label);
    }

    @Test
    void aLineThatIsOnlyWrittenAnotherWayIsNoNews() {
        var since = get("/v1/service-areas/changes").getString("since");
        loader.load(edited(RegisterFile.AREAS, "\"label\":", "\"label\": "));

        assertThat(since("service-areas", since).getList("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"since=abc", "limit=0", "limit=1001", "area=housing"})
    void whatTheFeedDoesNotKnowIsRefused(String query) {
        for (var list : List.of("interactions", "service-areas")) {
            when().get("/v1/%s/changes?%s".formatted(list, query)).then().statusCode(400);
        }
    }

    @Test
    void theTokenOfOneListIsGoneForTheOther() {
        var since = get("/v1/interactions/changes").getString("since");

        given().queryParam("since", since)
                .get("/v1/service-areas/changes")
                .then()
                .statusCode(410)
                .contentType("application/problem+json");
    }

    private static List<String> ids(String list) {
        return get("/v1/%s?limit=100".formatted(list)).getList("items.id", String.class);
    }

    private static JsonPath since(String list, String since) {
        return get("/v1/%s/changes?since=%s".formatted(list, since));
    }

    private static JsonPath get(String path) {
        return when().get(path).then().statusCode(200).extract().jsonPath();
    }

    private static RegisterFiles edited(RegisterFile file, String what, String other) {
        var lines = new EnumMap<>(RegisterFiles.ours().lines());
        lines.computeIfPresent(
                file,
                (name, all) ->
                        all.stream().map(line -> line.replace(what, other)).toList());
        return new RegisterFiles(lines);
    }
}
