package org.lgds.council.importing.comparison;

import java.nio.charset.StandardCharsets;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.council.Person;
import org.lgds.kit.test.RealTokens;

import static org.hamcrest.Matchers.containsString;
import static org.lgds.council.importing.comparison.ImportResourceTest.IMPORTS;
import static org.lgds.council.importing.comparison.ImportResourceTest.compare;

/** What is not compared with the register at all. */
@QuarkusTest
@TestProfile(RealTokens.class)
class ImportRefusalsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "a,b\n1,2\n", "gss,slug,GSS\n", "gss,slug\n\"E08000035,x\n", "PK\u0003\u0004"})
    void whatIsNoSuchFileIsRefused(String text) {
        compare(text).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void theSourceMayBeNamedAndIsThenHeldTo() {
        compare("gss,slug\n".getBytes(StandardCharsets.UTF_8), "?source=ons").statusCode(400);
        compare("gss,slug\n".getBytes(StandardCharsets.UTF_8), "?source=govuk").statusCode(200);
        compare("gss,slug\n".getBytes(StandardCharsets.UTF_8), "?source=nobody").statusCode(400);
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        compare("gss,slug\n" + "E08000035,x\n".repeat(5001)).statusCode(413).body("detail", containsString("5000"));
        compare(new byte[2_100_000], "").statusCode(413);
    }

    @Test
    void onlyLgdsComparesAndOnlyCsv() {
        Person.NOBODY
                .asks()
                .contentType("text/csv")
                .body("gss,slug\n")
                .post(IMPORTS)
                .then()
                .statusCode(401);
        for (var person : new Person[] {Person.editor("LDS"), Person.sro("LDS"), Person.ADVISOR}) {
            person.asks()
                    .contentType("text/csv")
                    .body("gss,slug\n")
                    .post(IMPORTS)
                    .then()
                    .statusCode(403);
        }
        Person.ADMIN
                .asks("councils:read")
                .contentType("text/csv")
                .body("gss,slug\n")
                .post(IMPORTS)
                .then()
                .statusCode(403);
        Person.ADMIN.post(IMPORTS, "{}").statusCode(415);
    }
}
