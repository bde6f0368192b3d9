package org.lgds.council.importing.comparison;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lgds.council.Person;
import org.lgds.council.test.Place;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** What a file says is taken over as it was told, or not at all. */
@QuarkusTest
@TestProfile(RealTokens.class)
class ApplyingFilesTest {

    private static final String HEADER = "gss,slug,snac,homepage,name\n";

    @Inject
    Place place;

    @Inject
    Outboxes outbox;

    @Test
    void whatWasToldIsTakenOverOnceFromItsDayOn() {
        var first = place.unitary(100);
        var second = place.unitary(100);
        var file = HEADER
                + line(first, snac(first), "https://first.example/")
                + line(second, "", "https://second.example/");
        var etag = compare(file).body("counts.changes", equalTo(2)).extract().header("ETag");

        apply(file, etag, "&validFrom=2026-04-01")
                .statusCode(200)
                .body("changedCouncils", equalTo(2))
                .body("token", nullValue())
                .body("rows[0].changes.field", contains("snac", "homepage"));

        Person.NOBODY
                .get("/v1/councils/" + first)
                .body("homepage", equalTo("https://first.example/"))
                .body("identifiers.find { it.scheme == 'snac' }.validFrom", equalTo("2026-04-01"));
        assertThat(outbox.names("lgds.councils", first))
                .containsExactly("council.registered", "council.identifier_added", "council.changed");
        assertThat(outbox.of("lgds.councils", first)).isNotEmpty().allSatisfy(Contracts::assertKept);
        compare(file).body("counts.unchanged", equalTo(2));
        apply(file, etag, "").statusCode(412);
    }

    @Test
    void aSlugThatIsAnotherLeavesTheFormerOneWithItsEnd() {
        var council = place.unitary(100);
        var slug = "council-" + council.toLowerCase(Locale.ROOT);
        var file = "gss,slug,name\n%s,%s-city,X\n".formatted(gss(council), slug);

        apply(file, compare(file).extract().header("ETag"), "&validFrom=2026-04-01")
                .statusCode(200);

        Person.NOBODY
                .get("/v1/councils/" + council)
                .body("slug", equalTo(slug + "-city"))
                .body("identifiers.find { it.value == '%s' }.validTo".formatted(slug), equalTo("2026-04-01"));
    }

    @Test
    void nothingIsAppliedUnseenOrAfterTheRegisterOrTheFileHasMoved() {
        var council = place.unitary(100);
        var file = HEADER + line(council, snac(council), "https://one.example/");
        var etag = compare(file).extract().header("ETag");
        apply(file, null, "").statusCode(428).body("detail", containsString("Compare the file first"));
        apply(file + "\n" + line(place.unitary(10), "", ""), etag, "").statusCode(412);
        var path = "/v1/councils/" + council;
        Person.ADMIN
                .act(path, "names", Map.of("name", "Meanwhile", "reason", "Test"))
                .statusCode(200);

        apply(file, etag, "").statusCode(412).body("detail", containsString("compare them again"));
        Person.NOBODY.get(path).body("homepage", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"2999-01-01, 400", "yesterday, 400"})
    void aDayThatIsNoneIsRefused(String day, int status) {
        var file = HEADER + line(place.unitary(100), "", "https://day.example/");

        apply(file, compare(file).extract().header("ETag"), "&validFrom=" + day).statusCode(status);
    }

    @Test
    void aDayBeforeSomethingBeganIsRefusedAndNothingOfTheFileIsTaken() {
        var early = place.unitary(100);
        var late = place.unitary(100);
        var path = "/v1/councils/" + late;
        Person.ADMIN
                .act(
                        path,
                        "identifiers",
                        Map.of(
                                "scheme",
                                "snac",
                                "value",
                                "98" + late.substring(1),
                                "validFrom",
                                "2026-05-01",
                                "reason",
                                "Test"))
                .statusCode(200);
        var file = HEADER + line(early, snac(early), "") + line(late, snac(late), "");

        apply(file, compare(file).extract().header("ETag"), "&validFrom=2026-04-30")
                .statusCode(409)
                .body("detail", containsString("council " + late));
        assertThat(outbox.names("lgds.councils", early)).containsExactly("council.registered");
    }

    @Test
    void whatAStructuralChangeSaysIsToldAndLeftAlone() {
        var council = place.unitary(100);
        var file =
                "local-authority-code,gss-code,official-name,county-la,local-authority-type,start-date\n%s,%s,Council %s,,MD,2020-04-01\n"
                        .formatted(council, gss(council), council);
        var compared = compare(file).body("rows[0].changes.find { it.field == 'type' }.applies", equalTo(false));

        apply(file, compared.extract().header("ETag"), "").statusCode(200).body("changedCouncils", equalTo(0));

        Person.NOBODY
                .get("/v1/councils/" + council)
                .body("type", equalTo("unitary"))
                .body("startsOn", nullValue());
    }

    @Test
    void whatSeveralLinesSayNamesNoneOfTheirCouncils() {
        var one = place.unitary(100);
        var other = place.unitary(100);
        var file = HEADER
                + line(one, snac(one), "https://one-of-two.example/")
                + line(other, snac(one), "https://other-of-two.example/");
        var compared = compare(file)
                .body("rows.changes.flatten().field", contains("homepage", "homepage"))
                .body("rows[1].remarks[0]", containsString("several lines"));

        apply(file, compared.extract().header("ETag"), "").statusCode(200).body("changedCouncils", equalTo(2));
    }

    @RepeatedTest(5)
    void ofManyWhoApplyOneFileAtOnceOneDoes() {
        var council = place.unitary(100);
        var file = HEADER + line(council, snac(council), "https://many.example/");
        var etag = compare(file).body("token", notNullValue()).extract().header("ETag");

        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> apply(file, etag, "").extract().statusCode()))
                .limit(8)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnlyOnce(200).isSubsetOf(List.of(200, 412));
        assertThat(outbox.names("lgds.councils", council)).hasSize(3);
    }

    /** One that nobody has. */
    private static String snac(String council) {
        return "99" + council.substring(1);
    }

    private static String line(String council, String snac, String homepage) {
        return "%s,council-%s,%s,%s,Council %s\n"
                .formatted(gss(council), council.toLowerCase(Locale.ROOT), snac, homepage, council);
    }

    private static ValidatableResponse compare(String file) {
        return ImportResourceTest.compare(file);
    }

    private static ValidatableResponse apply(String file, String etag, String query) {
        var request = Person.ADMIN.asks().contentType("text/csv").body(file.getBytes());
        return (etag == null ? request : request.header("If-Match", etag))
                .post("/v1/councils/imports?dryRun=false" + query)
                .then();
    }

    private static String gss(String council) {
        return Person.NOBODY
                .get("/v1/councils/" + council)
                .extract()
                .path("identifiers.find { it.scheme == 'gss' }.value");
    }
}
