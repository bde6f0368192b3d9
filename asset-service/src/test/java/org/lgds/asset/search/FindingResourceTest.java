package org.lgds.asset.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.asset.asset.Entry;
import org.lgds.asset.test.Catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What is found, in which order, what is counted, and what nobody is told. */
@QuarkusTest
class FindingResourceTest {

    @Inject
    Catalogue catalogue;

    @Inject
    EntityManager entities;

    private String word;
    private int service;

    @BeforeEach
    void aWordAndAServiceOfTheirOwn() {
        word = "q" + UUID.randomUUID().toString().replaceAll("[-0-9]", "") + "zyx";
        service = 8_000_000 + (int) (Math.floorMod(System.nanoTime(), 900_000L));
        List.of("LDS", "BST").forEach(code -> catalogue.council(code, "active", 1));
        catalogue.service(service, "Label", "area-" + word, "single");
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
        listed("The " + word);
        assertThat(find("the").getList("items")).isEmpty();
        assertThat(find("the").getList("search.ignored")).containsExactly("the");
        assertThat(find("-" + word).getList("items")).isEmpty();
        assertThat(find("the " + word).getList("items")).hasSize(1);
    }

    @Test
    void aNameIsNoMarkup() {
        listed("<script>alert('" + word + "')</script> & " + word);
        assertThat(find(word).getString("items[0].highlights.name"))
                .contains("<mark>" + word + "</mark>", "&amp;")
                .doesNotContain("<script");
    }

    @Test
    void explainTellsThePartsOfTheScore() {
        listed("A " + word);
        var ranking = find(word, "explain", "true").getMap("items[0].ranking", String.class, Float.class);
        var sum = ranking.entrySet().stream()
                .filter(part -> !part.getKey().equals("score"))
                .mapToDouble(part -> part.getValue())
                .sum();
        assertThat(sum).isCloseTo(ranking.get("score"), org.assertj.core.data.Offset.offset(1e-5));
        assertThat(find(word).getMap("items[0]")).doesNotContainKey("ranking");
    }

    @Test
    void aWalkShowsEachOnceThoughRanksMove() {
        var all = new HashSet<String>();
        for (int i = 0; i < 25; i++) {
            all.add(listed("Walk " + word + " " + "more ".repeat(i)).toString());
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
            all.add(listed("Sorted " + i % 3 + " " + word).toString());
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
    void aDraftLeaksNowhere() {
        listed("Public " + word);
        var secret = word + "hidden";
        QuarkusTransaction.requiringNew()
                .run(() -> Entry.of("Draft " + secret, "Of " + word, "BST", service)
                        .draft());
        var found = find(word, "facets", "owner");
        assertThat(found.getList("items")).hasSize(1);
        assertThat(found.getList("facets.owner.values")).hasSize(1);
        assertThat(find(secret).getList("items")).isEmpty();
        assertThat(given().get("/v1/assets/suggest?q=" + secret).jsonPath().getList("items"))
                .isEmpty();
        assertThat(entities.createNativeQuery("select 1 from search_word where word = ?1")
                        .setParameter(1, secret.substring(0, Math.min(40, secret.length())))
                        .getResultStream()
                        .count())
                .isZero();
    }

    @Test
    @TestSecurity(user = "bristol", roles = "council-editor")
    @OidcSecurity(claims = @Claim(key = "council", value = "BST"))
    void itsOwnerFindsADraft() {
        QuarkusTransaction.requiringNew()
                .run(() -> Entry.of("Draft " + word, "x", "BST", service).draft());
        assertThat(find(word).getList("items")).hasSize(1);
        assertThat(given().get("/v1/assets/suggest?q=" + word).jsonPath().getList("items"))
                .hasSize(1);
        given().get("/v1/assets?for=LDS").then().statusCode(403);
    }

    @Test
    void facetsCountWithoutTheirOwnFilter() {
        listed("One " + word);
        listed("Two " + word);
        var found = find(word, "type", "api", "facets", "type");
        assertThat(found.getList("items")).isEmpty();
        assertThat(found.getInt("facets.type.values[0].count")).isEqualTo(2);
        assertThat(found.getBoolean("facets.type.exact")).isTrue();
        assertThat(find(word, "facets", "adopted_by_region").getMap("facets")).containsOnlyKeys("adoptedByRegion");
        given().get("/v1/assets?facets=colour").then().statusCode(400);
        for (var facet : Facet.values()) {
            assertThat(find(word, "facets", facet.name().toLowerCase(Locale.ROOT))
                            .getMap("facets"))
                    .hasSize(1);
        }
    }

    @Test
    void filtersMayHaveSeveralValues() {
        var id = listed("Filtered " + word).toString();
        assertThat(find(
                                word,
                                "type",
                                "code",
                                "type",
                                "api",
                                "service",
                                "" + service,
                                "area",
                                "area-" + word,
                                "owner",
                                "BST",
                                "interaction",
                                "17",
                                "phase",
                                "live",
                                "licenceClass",
                                "open",
                                "state",
                                "listed",
                                "endorsed",
                                "false",
                                "stale",
                                "false",
                                "readiness",
                                "hard",
                                "readiness",
                                "fair",
                                "id",
                                id)
                        .getList("items.id"))
                .isEqualTo(List.of(id));
        assertThat(find(word, "adoptedBy", "LDS").getList("items")).isEmpty();
        assertThat(find(word, "phase", "beta").getList("items")).isEmpty();
    }

    @Test
    void usageMovesTheRankAndWritesNoWordAgain() {
        var one = listed("Used " + word);
        listed("Used " + word);
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
        var id = listed("Labelled").toString();
        catalogue.service(service, 2, Map.of("label", "Label " + word, "providedBy", List.of("single")));
        assertThat(find(word).getList("items.id")).isEqualTo(List.of(id));
    }

    @Test
    @TestSecurity(user = "leeds", roles = "council-editor")
    @OidcSecurity(claims = @Claim(key = "council", value = "LDS"))
    void aCouncilFindsWhatItLacks() {
        var id = listed("Needed " + word).toString();
        var found = find(word, "for", "LDS");
        assertThat(found.getList("items.id")).isEqualTo(List.of(id));
        assertThat(found.getList("items[0].reason.lackedServices")).isEqualTo(List.of(service));
        given().get("/v1/assets?for=LDS&sort=name").then().statusCode(400);
    }

    @Test
    void whatACouncilLacksIsNotForEveryone() {
        given().get("/v1/assets?for=LDS").then().statusCode(401);
    }

    private String wordsRow(UUID asset) {
        return entities.createNativeQuery(
                        "select cast(ctid as text) || cast(xmin as text) from asset_words where asset_id = ?1")
                .setParameter(1, asset)
                .getSingleResult()
                .toString();
    }

    private UUID listed(String name) {
        var entry = Entry.of(name, "Says something", "BST", service);
        var with = new Entry(
                entry.name(),
                entry.summary(),
                entry.type(),
                entry.origin(),
                "BST",
                Set.of(service),
                Set.of(17),
                List.of(),
                Map.of());
        return QuarkusTransaction.requiringNew().call(with::listed);
    }

    private static JsonPath find(String q, String... parameters) {
        var request = given().queryParam("q", q);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/v1/assets").then().statusCode(200).extract().jsonPath();
    }
}
