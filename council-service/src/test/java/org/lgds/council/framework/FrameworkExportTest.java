package org.lgds.council.framework;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.lgds.council.Person;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lgds.council.Person.ADVISOR;
import static org.lgds.council.Person.NOBODY;

/** Frameworks to take away: what is published for anyone, drafts for LGDS alone. */
@QuarkusTest
@TestProfile(RealTokens.class)
class FrameworkExportTest {

    private static final String EXPORT = "/v1/frameworks/export?format=";

    @Test
    void aDraftIsInNobodysDownloadButLgdss() {
        var framework = Frameworks.newId();
        Frameworks.published(framework, "1.0.0", Frameworks.content());
        Frameworks.draft(framework, "1.0.1", Frameworks.content()).statusCode(201);
        for (var reader : List.of(NOBODY, Person.editor("BST"), new Person("portal", "portal"))) {
            for (var format : List.of("csv", "ndjson")) {
                assertThat(download(reader, format, framework))
                        .contains(framework + "/1.0.0")
                        .doesNotContain("1.0.1");
            }
        }
        assertThat(download(ADVISOR, "csv", framework)).contains(framework + "/1.0.1");
        assertThat(download(ADVISOR, "ndjson", framework)).contains(framework + "/1.0.1");
    }

    @Test
    void aSpreadsheetCountsAndALineSaysAll() {
        assertThat(download(NOBODY, "csv", "lgds-dmf").split("\r\n"))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("id,framework,version,state,title"))
                .anyMatch(
                        line -> line.startsWith("lgds-dmf/1.0.0,lgds-dmf,1.0.0,published,") && line.contains(",8,40,"));
        var line = JsonPath.from(download(NOBODY, "ndjson", "lgds-dmf"));
        assertThat(line.getList("content.dimensions")).hasSize(8);
        assertThat(line.getMap("$")).doesNotContainKey("allowedActions");
    }

    private static String download(Person person, String format, String framework) {
        return person.get(EXPORT + format + "&framework=" + framework)
                .statusCode(200)
                .extract()
                .asString();
    }
}
