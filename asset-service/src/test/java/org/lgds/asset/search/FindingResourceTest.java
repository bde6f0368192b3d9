package org.lgds.asset.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.asset.test.Catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lgds.asset.search.Word.find;

/** What is found by what was typed, in which order, and how it is walked. */
@QuarkusTest
class FindingResourceTest {

    @Inject
    Catalogue catalogue;

    @Inject
    EntityManager entities;

    private Word own;
    private String word;

    @BeforeEach
    void aWordAndAServiceOfTheirOwn() {
        own = Word.anew(catalogue);
        word = own.word();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the",
                "and or not",
                "or",
                "or or or",
                "\"",
                "\"\"",
                "\"the\"",
                "-",
                "--",
                "-council",
                "-\"a",
                "*",
                "a*",
                "&|!():*<->",
                "'; drop table asset; --",
                "😀",
                "😀😀 or -😀",
                "\\",
                "%",
                "a:b:c",
                "<b>&amp;</b>",
                "'",
                "O'Neill's",
                "\u0002\u0003",
                "ｆｕｌｌ",
                "ẞ ŵ ŷ",
                "1 2 3",
                "x:*A & y",
                "!!x"
            })
    void noInputIsAFault(String typed) {
        for (var path : List.of("/v1/assets?facets=type", "/v1/assets/suggest")) {
            given().queryParam("q", typed).get(path).then().statusCode(200);
        }
    }

    @Test
    void longInputIsReadAsFarAsItMayBe() {
        given().queryParam("q", "-".repeat(200)).get("/v1/assets").then().statusCode(200);
        given().queryParam("q", "a b ".repeat(50)).get("/v1/assets").then().statusCode(200);
        given().queryParam("q", "x".repeat(200)).get("/v1/assets").then().statusCode(200);
        given().queryParam("q", "x".repeat(201)).get("/v1/assets").then().statusCode(400);
        given().queryParam("q", "\u0000").get("/v1/assets").then().statusCode(400);
    }

    @Test
    void stopWordsOrExclusionsAloneFindNothing() {
        own.listed("The " + word);
        assertThat(find("the").getList("items")).isEmpty();
        assertThat(find("the").getList("search.ignored")).containsExactly("the");
        assertThat(find("-" + word).getList("items")).isEmpty();
        assertThat(find("the " + word).getList("items")).hasSize(1);
    }

    @Test
    void aNameIsNoMarkup() {
        own.listed("<script>alert('" + word + "')</script> & " + word);
        assertThat(find(word).getString("items[0].highlights.name"))
                .contains("<mark>" + word + "</mark>", "&amp;")
                .doesNotContain("<script");
    }

    @Test
    void explainTellsThePartsOfTheScore() {
        own.listed("A " + word);
        var ranking = find(word, "explain", "true").getMap("items[0].ranking", String.class, Float.class);
        var sum = ranking.entrySet().stream()
                .filter(part -> !part.getKey().equals("score"))
                .mapToDouble(part -> part.getValue())
                .sum();
        assertThat(sum).isCloseTo(ranking.get("score"), Offset.offset(1e-5));
        assertThat(find(word).getMap("items[0]")).doesNotContainKey("ranking");
    }

    @Test
    void aWalkShowsEachOnceThoughRanksMove() {
        var all = new HashSet<String>();
        for (int i = 0; i < 25; i++) {
            all.add(own.listed("Walk " + word + " " + "more ".repeat(i)).toString());
        }
        var seen = new ArrayList<String>();
        for (var next = "/v1/assets?limit=4&q=" + word; next != null; ) {
            var page = given().urlEncodingEnabled(false).get(next).jsonPath();
            seen.addAll(page.getList("items.id", String.class));
            next = page.getString("next");
            var turned = all.stream()
                    .skip(seen.size() % 20)
                    .limit(3)
                    .map(UUID::fromString)
                    .toArray(UUID[]::new);
            QuarkusTransaction.requiringNew()
                    .run(() -> entities.createNativeQuery(
                                    "update asset_entry set standing = standing + random() - 0.5 where asset_id = any(?1)")
                            .setParameter(1, turned)
                            .executeUpdate());
        }
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"relevance", "newest", "updated", "name", "adoptions"})
    void everyOrderIsWalkedWhole(String sort) {
        var all = new HashSet<String>();
        for (int i = 0; i < 5; i++) {
            all.add(own.listed("Sorted " + i % 3 + " " + word).toString());
        }
        var seen = new ArrayList<String>();
        for (var next = "/v1/assets?limit=2&q=" + word + "&sort=" + sort; next != null; ) {
            var page = given().urlEncodingEnabled(false).get(next).jsonPath();
            seen.addAll(page.getList("items.id", String.class));
            next = page.getString("next");
        }
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
        given().get("/v1/assets?q=" + word + "&sort=" + sort + "&cursor=abc")
                .then()
                .statusCode(400);
    }

    @Test
    void usageMovesTheRankAndWritesNoWordAgain() {
        var one = own.listed("Used " + word);
        own.listed("Used " + word);
        var before = wordsRow(one);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                        insert into asset_usage (asset_id, live_councils, open_councils, owner_live, updated_at)
                        values (?1, 9, 9, false, now())""").setParameter(1, one).executeUpdate());
        assertThat(find(word).getString("items[0].id")).isEqualTo(one.toString());
        assertThat(find(word, "sort", "adoptions").getString("items[0].id")).isEqualTo(one.toString());
        assertThat(wordsRow(one)).isEqualTo(before);
    }

    @Test
    void aServicesNewLabelIsFound() {
        var id = own.listed("Labelled").toString();
        catalogue.service(own.service(), 2, Map.of("label", "Label " + word, "providedBy", List.of("single")));
        assertThat(find(word).getList("items.id")).isEqualTo(List.of(id));
    }

    private String wordsRow(UUID asset) {
        return entities.createNativeQuery(
                        "select cast(ctid as text) || cast(xmin as text) from asset_words where asset_id = ?1")
                .setParameter(1, asset)
                .getSingleResult()
                .toString();
    }
}
