package org.lgds.asset.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.asset.Entry;
import org.lgds.asset.test.Catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lgds.asset.search.Word.find;

/** What is found by filters and counted in facets, for whom, and what nobody else is told. */
@QuarkusTest
class FilteringEntriesTest {

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

    @Test
    void aDraftLeaksNowhere() {
        own.listed("Public " + word);
        var secret = word + "hidden";
        QuarkusTransaction.requiringNew()
                .run(() -> Entry.of("Draft " + secret, "Of " + word, "BST", own.service())
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
                .run(() -> Entry.of("Draft " + word, "x", "BST", own.service()).draft());
        assertThat(find(word).getList("items")).hasSize(1);
        assertThat(given().get("/v1/assets/suggest?q=" + word).jsonPath().getList("items"))
                .hasSize(1);
        given().get("/v1/assets?for=LDS").then().statusCode(403);
    }

    @Test
    void facetsCountWithoutTheirOwnFilter() {
        own.listed("One " + word);
        own.listed("Two " + word);
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
        var id = own.listed("Filtered " + word).toString();
        assertThat(find(
                                word,
                                "type",
                                "code",
                                "type",
                                "api",
                                "service",
                                "" + own.service(),
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
    @TestSecurity(user = "leeds", roles = "council-editor")
    @OidcSecurity(claims = @Claim(key = "council", value = "LDS"))
    void aCouncilFindsWhatItLacks() {
        var id = own.listed("Needed " + word).toString();
        var found = find(word, "for", "LDS");
        assertThat(found.getList("items.id")).isEqualTo(List.of(id));
        assertThat(found.getList("items[0].reason.lackedServices")).isEqualTo(List.of(own.service()));
        given().get("/v1/assets?for=LDS&sort=name").then().statusCode(400);
    }

    @Test
    @TestSecurity(user = "leeds", roles = "council-editor")
    @OidcSecurity(claims = @Claim(key = "council", value = "LDS"))
    void aCouncilLacksNothingThatIsNotForItToProvide() {
        own.listed("Needed " + word);
        var denied = Catalogue.override(own.service(), "no", LocalDate.now().minusDays(2), null);
        catalogue.overrides("LDS", List.of(denied));
        assertThat(find(word, "for", "LDS").getList("items")).isEmpty();
        catalogue.overrides("LDS", List.of());
        assertThat(find(word, "for", "LDS").getList("items")).hasSize(1);
    }

    @Test
    void whatACouncilLacksIsNotForEveryone() {
        given().get("/v1/assets?for=LDS").then().statusCode(401);
    }
}
