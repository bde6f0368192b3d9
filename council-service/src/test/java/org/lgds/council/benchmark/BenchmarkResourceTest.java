package org.lgds.council.benchmark;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.lgds.council.Person;
import org.lgds.council.framework.Frameworks;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.council.Person.ADVISOR;
import static org.lgds.council.Person.NOBODY;

/** Benchmarks of the Welsh councils, monthly, against a framework that each test has for itself. */
@QuarkusTest
@TestProfile(RealTokens.class)
class BenchmarkResourceTest extends WelshSnapshots {

    @Test
    void aCouncilReadsItsNationAndItsPlaceInIt() {
        take();
        ask(Person.editor("CRF"), "by=nation&council=CRF")
                .statusCode(200)
                .body("group", equalTo("wales"))
                .body("overall.councils", equalTo(8))
                .body("overall.median", equalTo(45.0f))
                .body("overall.lowerQuartile", equalTo(27.5f))
                .body("overall.upperQuartile", equalTo(62.5f))
                .body("overall.percentile", equalTo(80))
                .body("overall.assurance.selfAssessed", equalTo(8))
                .body("dimensions.dimension", contains("silo"));
        ask(Person.editor("LDS"), "by=region&group=wales")
                .statusCode(200)
                .body("overall.median", equalTo(45.0f))
                .body("overall.percentile", nullValue());
        ask(ADVISOR, "by=type&council=CRF").body("overall.percentile", equalTo(80));
    }

    @Test
    void whatWasShownOfADissolvedGroupIsNotShownAgainNotEvenUnderTheNext() {
        List.of("DEN", "FLN", "GWN", "MON").forEach(council -> result(council, 50, "1.0.0"));
        sharings.group("CRF", String.join(",", WELSH.subList(0, 6)));
        take();
        var cardiff = Person.editor("CRF");
        ask(cardiff, "by=chosen&council=CRF").statusCode(200).body("overall.councils", equalTo(6));
        var before = month;
        recorded.run("update peer_group set dissolved_on = current_date where council = 'CRF'");
        ask(cardiff, "by=chosen&council=CRF").statusCode(404);
        ask(ADVISOR, "by=chosen&council=CRF").statusCode(404);
        ask(cardiff, "by=nation&council=CRF").statusCode(200);

        take();
        ask(cardiff, "by=chosen&council=CRF").statusCode(404);
        // So like the one before that its figures would be shown once more.
        sharings.group("CRF", String.join(",", WELSH.subList(0, 5)) + ",CWY");
        take();
        ask(cardiff, "by=chosen&council=CRF")
                .statusCode(200)
                .body("overall.councils", nullValue())
                .body("overall.suppressed", equalTo("too_like_another"));
        month = before;
        ask(cardiff, "by=chosen&council=CRF").statusCode(404);
        month = before.plusMonths(2);
    }

    @Test
    void whoIsNotOfTheSectorAndWhoAsksForAnotherLearnsNothing() {
        List.of("DEN", "FLN", "GWN", "MON").forEach(council -> result(council, 50, "1.0.0"));
        sharings.group("CRF", String.join(",", WELSH.subList(0, 6)));
        take();
        ask(Person.editor("CRF"), "by=chosen&council=CRF").statusCode(200).body("overall.councils", equalTo(6));
        ask(ADVISOR, "by=chosen&council=CRF").statusCode(200);
        for (var query : List.of("by=chosen&council=CRF", "by=peers&council=CRF", "by=nation&council=CRF")) {
            ask(Person.editor("LDS"), query).statusCode(404);
        }
        ask(new Person("portal", "portal"), "by=nation&group=wales").statusCode(404);
        ask(NOBODY, "by=nation&group=wales").statusCode(401);
        ask(Person.editor("CRF"), "by=nation&group=wales").body("toString()", not(containsString("AGY")));
    }

    @Test
    void whatFewKeepPrivateIsSuppressed() {
        WELSH.subList(0, 4).forEach(this::publish);
        take();
        ask(ADVISOR, "by=nation&group=wales")
                .statusCode(200)
                .body("dimensions[0].suppressed", equalTo("too_few"))
                .body("dimensions[0].median", nullValue())
                .body("dimensions[0].councils", nullValue());
    }

    @Test
    void oneNewResultIsNotSeenAndFiveAre() {
        take();
        var first =
                ask(ADVISOR, "by=nation&council=CRF").extract().path("overall").toString();
        result("AGY", 100, "1.0.0");
        take();
        assertThat(ask(ADVISOR, "by=nation&council=CRF")
                        .extract()
                        .path("overall")
                        .toString())
                .isEqualTo(first);
        WELSH.subList(1, 5).forEach(council -> result(council, 100, "1.0.0"));
        take();
        ask(ADVISOR, "by=nation&council=CRF")
                .body("overall.median", equalTo(100.0f))
                .body("overall.since", equalTo(month.toString().substring(0, 7)));
    }

    @Test
    void majorsAreNeverMixed() {
        Frameworks.published(framework, "2.0.0", Frameworks.contentBut(content -> {
            Stream.of(0, 1)
                    .forEach(place ->
                            ((ObjectNode) content.get("dimensions").get(place)).put("weightBp", 1400 + 200 * place));
            var lines = content.putObject("crosswalk").put("from", "1.0.0").putArray("dimensions");
            content.get("dimensions")
                    .forEach(dimension -> lines.addObject()
                            .put("from", dimension.get("id").asText())
                            .putArray("to")
                            .add(dimension.get("id").asText()));
        }));
        WELSH.subList(0, 3).forEach(council -> result(council, 90, "2.0.0"));
        take();
        ask(ADVISOR, "by=nation&group=wales").body("overall.councils", equalTo(5));
        ADVISOR.get("/v1/benchmarks?by=nation&group=wales&major=2&framework=" + framework + "&month="
                        + month.toString().substring(0, 7))
                .body("overall.suppressed", equalTo("too_few"));
    }

    @Test
    void aMonthIsTakenOnceAndStays() {
        take();
        var taken = ask(ADVISOR, "by=nation&group=wales").extract().asString();
        WELSH.forEach(council -> result(council, 100, "1.0.0"));
        Stream.generate(() -> CompletableFuture.runAsync(() -> taking.take(month)))
                .limit(3)
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(ask(ADVISOR, "by=nation&group=wales").extract().asString()).isEqualTo(taken);
    }

    @Test
    void oneGroupIsAskedForAtATime() {
        var editor = Person.editor("CRF");
        for (var query : List.of(
                "council=CRF",
                "by=nation",
                "by=peers",
                "by=peers&council=CRF&group=wales",
                "by=rank&group=wales",
                "by=nation&group=wales&month=2031-13",
                "by=nation&by=type&group=wales",
                "by=nation&group=wales&major=one")) {
            editor.get("/v1/benchmarks?" + query).statusCode(400);
        }
        editor.get("/v1/benchmarks?by=nation&group=atlantis").statusCode(404);
        editor.get("/v1/benchmarks?by=nation&group=wales&framework=unknown").statusCode(404);
        editor.get("/v1/benchmarks?by=nation&group=wales&month=1999-01").statusCode(404);
        editor.asks("councils:read")
                .get("/v1/benchmarks?by=nation&group=wales")
                .then()
                .statusCode(403);
    }
}
