package org.lgds.council.importing.comparison;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lgds.council.Person;
import org.lgds.council.council.Council;
import org.lgds.council.test.Place;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** What a file of a public register says else than ours. */
@QuarkusTest
@TestProfile(RealTokens.class)
class ImportResourceTest {

    static final String IMPORTS = "/v1/councils/imports";

    @Inject
    Place place;

    @Inject
    Outboxes outbox;

    @Test
    void aLineThatSaysWhatTheRegisterSaysIsUnchanged() {
        var council = place.unitary(100);
        compare("gss,slug,name\n%s,council-%s,Council %s\n".formatted(gss(council), lower(council), council))
                .statusCode(200)
                .body("source", equalTo("govuk"))
                .body("charset", equalTo("UTF-8"))
                .body("delimiter", equalTo("comma"))
                .body("counts.rows", equalTo(1))
                .body("counts.unchanged", equalTo(1))
                .body("rows[0].council", equalTo(council))
                .body("rows[0].line", equalTo(2))
                .body("rows[0].changes", nullValue())
                .body("rows[0].remarks", nullValue());
    }

    @Test
    void eachFieldThatIsAnotherIsToldWithBoth() {
        var council = place.unitary(100);
        compare("gss,slug,snac,homepage,name\n%s,new-%s,00ZZ,https://new.example/,Elsewhere\n"
                        .formatted(gss(council), lower(council)))
                .body("counts.changes", equalTo(1))
                .body("rows[0].changes.field", contains("slug", "snac", "homepage"))
                .body("rows[0].changes[0].from", equalTo("council-" + lower(council)))
                .body("rows[0].changes[0].to", equalTo("new-" + lower(council)))
                .body("rows[0].changes[1].from", nullValue())
                .body("rows[0].remarks", hasItem(containsString("Elsewhere")));
        assertThat(outbox.names("lgds.councils", council)).containsExactly("council.registered");
        Person.NOBODY.get("/v1/councils/" + council).body("homepage", nullValue());
    }

    @Test
    void anotherBoundaryOfACouncilIsFoundByItsCodeOrItsSlug() {
        var council = place.unitary(100);
        var before = gss(council);
        var after = Place.gss("E06");
        compare("local-authority-code,gss-code,official-name,county-la\n%s,%s,Other,\n"
                        .formatted(lower(council), after))
                .body("rows[0].changes.field", contains("name", "gss"))
                .body("rows[0].changes[1].from", equalTo(before))
                .body("rows[0].changes[1].to", equalTo(after));
        compare("gss,slug\n%s,council-%s\n".formatted(after, lower(council)))
                .body("rows[0].council", equalTo(council))
                .body("rows[0].changes.field", contains("gss"));
    }

    @Test
    void anIdentifierOfASchemeThatTheRegisterHasNoneOfIsNew() {
        compare("local-authority-code,ecode,wdtk-id\n%s,E9999,12.0\n".formatted(place.unitary(100)))
                .body("rows[0].changes.field", contains("ecode", "wdtk"))
                .body("rows[0].changes.to", contains("E9999", "12"));
    }

    @Test
    void aSupersededCodeIsThatOfWhoHadIt() {
        compare("LAD19CD,LAD19NM\nS12000015,Fife\nE07000026,Allerdale\n")
                .body("source", equalTo("ons"))
                .body("counts.superseded", equalTo(2))
                .body("rows.council", contains("FIF", "ALL"))
                .body("rows[0].detail", containsString("S12000047"))
                .body("rows[0].resolvesTo", contains("FIF"))
                .body("rows[1].detail", containsString("2023-04-01"))
                .body("rows[1].resolvesTo", contains("CBD"));
    }

    @Test
    void whoEndedIsComparedByItsCodeAndWhoFollowedIt() {
        compare("local-authority-code,gss-code,official-name,end-date,replaced-by\n"
                        + "ALL,E07000026,Allerdale Borough Council,2023-03-31,CBD\n")
                .body("rows[0].outcome", equalTo("unchanged"))
                .body("rows[0].remarks", hasItem(containsString("last day")));
        compare("local-authority-code,end-date,replaced-by\nALL,2023-05-01,WAF\n")
                .body("rows[0].changes.field", contains("endsOn", "successors"));
    }

    @Test
    void whoTheRegisterDoesNotHaveIsUnknown() {
        compare("local-authority-code,gss-code,official-name\nXXZ,E06000999,Nowhere\n")
                .body("counts.unknown", equalTo(1))
                .body("rows[0].council", nullValue())
                .body("rows[0].detail", containsString("structural change"));
        compare("CTY24CD,CTY24NM\nE10000999,Nowhere\n").body("rows[0].outcome", equalTo("unknown"));
    }

    @Test
    void twoCouncilsInOneLineAreRefused() {
        compare("local-authority-code,gss-code\nBST,E08000035\n")
                .body("counts.refused", equalTo(1))
                .body("rows[0].detail", containsString("LDS"));
        compare("local-authority-code,gss-code\nXXZ,E08000035\n").body("rows[0].outcome", equalTo("refused"));
    }

    @Test
    void whatIsAnothersAndWhatWasBeforeIsRemarkedOn() {
        compare("local-authority-code,gov-uk-slug\nLDS,bristol\n")
                .body("rows[0].outcome", equalTo("unchanged"))
                .body("rows[0].remarks", hasItem(containsString("BST")));
    }

    @Test
    void aDistrictInAnotherCountyAndAuthorityIsTold() {
        var county = place.county(300);
        var other = place.county(300);
        var district = place.district(county, 100);
        var columns = "LAD24CD,LAD24NM,CTY24CD,CAUTH24CD\n";
        compare(columns + "%s,%s,%s,\n".formatted(gss(district), district, gss(county)))
                .body("rows[0].outcome", equalTo("unchanged"));
        compare(columns + "%s,%s,%s,E47000013\n".formatted(gss(district), district, gss(other)))
                .body("rows[0].changes.field", contains("county", "authority"))
                .body("rows[0].changes[0].from", equalTo(county))
                .body("rows[0].changes[0].to", equalTo(other));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, semicolon, ;", "windows-1252, tab, '\t'", "UTF-8, comma, ','"})
    void theFileOfASpreadsheetIsReadAsItIs(String charset, String delimiter, String with) {
        var text = "local-authority-code,official-name\r\nAGY,Cyngor Sir Ynys Môn\r\n".replace(",", with);
        compare(text.getBytes(Charset.forName(charset)), "")
                .statusCode(200)
                .body("charset", equalTo(charset))
                .body("delimiter", equalTo(delimiter))
                .body("rows[0].council", equalTo("AGY"))
                .body("rows[0].changes[0].to", equalTo("Cyngor Sir Ynys Môn"));
    }

    @Test
    void theTokenNamesTheFileAndWhatItWasComparedWith() {
        var council = place.unitary(100);
        var file = "gss,slug\n%s,x\n".formatted(gss(council));
        String token = compare(file).extract().path("token");

        compare(file).body("token", equalTo(token));
        compare(file + "\n").body("token", not(equalTo(token)));
        compare(file.getBytes(StandardCharsets.UTF_8), "?source=govuk").body("token", equalTo(token));
        QuarkusTransaction.requiringNew()
                .run(() -> Council.getEntityManager()
                        .createNativeQuery("update council set version = version + 1 where code = ?1")
                        .setParameter(1, council)
                        .executeUpdate());
        compare(file).body("token", not(equalTo(token)));
    }

    @Test
    void aBadLineHarmsNoOther() {
        compare("gss,slug\nE08000035,leeds\nnone,x\nE08000035,leeds\nE06000023,bristol\n")
                .body("rows.line", contains(2, 3, 4, 5))
                .body("rows.outcome", contains("unchanged", "refused", "refused", "unchanged"))
                .body("counts.refused", equalTo(2))
                .body("rows.findAll { it.outcome == 'refused' }.detail", everyItem(not(nullValue())));
    }

    static ValidatableResponse compare(String text) {
        return compare(text.getBytes(StandardCharsets.UTF_8), "");
    }

    static ValidatableResponse compare(byte[] file, String query) {
        return Person.ADMIN
                .asks()
                .contentType("text/csv")
                .body(file)
                .post(IMPORTS + query)
                .then();
    }

    private static String gss(String council) {
        return Person.NOBODY
                .get("/v1/councils/" + council)
                .extract()
                .path("identifiers.find { it.scheme == 'gss' }.value");
    }

    private static String lower(String code) {
        return code.toLowerCase(Locale.ROOT);
    }
}
