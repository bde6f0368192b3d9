package org.lgds.council.performance.flag;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.council.Person;
import org.lgds.council.performance.Recorded;
import org.lgds.kit.data.Ids;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** Flags to take away and to follow: for the sector, and naming only who consents. */
@QuarkusTest
@TestProfile(RealTokens.class)
class FlagFeedTest {

    private static final String AREA = "leisure-and-culture";
    private static final String FLAGS = "/v1/service-areas/flags/";
    private static final Person BRISTOL = Person.editor("BST");

    @Inject
    Recorded recorded;

    @BeforeEach
    void anAreaIsFlaggedAndOneOfItsTwoBestConsents() {
        clear();
        recorded.run(
                "insert into service_area_flag (area, version, created_at, updated_at, event_sequence, state, flagged_on,"
                        + " figures, leaders) values (?, 0, now(), now(), 0, 'FLAGGED', current_date, ?, '{LDS,SHF}')",
                AREA,
                "{\"councils\":12,\"poorCouncils\":7,\"reasons\":[\"MANY_DO_POORLY\"],\"takeUp\":{\"councils\":12,"
                        + "\"lowerQuartile\":0.3,\"median\":0.4,\"upperQuartile\":0.6}}");
        recorded.run(
                "insert into naming_consent (id, version, created_at, updated_at, event_sequence, area, council, consents)"
                        + " values (?, 0, now(), now(), 0, ?, 'SHF', true)",
                Ids.next(),
                AREA);
    }

    @AfterEach
    void clear() {
        recorded.run("delete from naming_consent where area = ?", AREA);
        recorded.run("delete from service_area_flag where area = ?", AREA);
    }

    @Test
    void theSectorTakesFlagsAwayAndNobodyIsNamedWithoutConsent() {
        assertThat(download(BRISTOL, "csv").lines())
                .anyMatch(line -> line.startsWith("area,state,flaggedOn"))
                .anyMatch(line -> line.startsWith(AREA + ",flagged,")
                        && line.contains(",12,7,many_do_poorly,0.3,0.4,0.6,,,SHF,"));
        assertThat(download(BRISTOL, "ndjson"))
                .contains("\"leaders\":[\"SHF\"]")
                .doesNotContain("LDS");
        for (var other : List.of(new Person("portal", "portal"), new Person("supplier", "supplier"))) {
            assertThat(download(other, "csv").lines()).hasSize(1);
            other.get(FLAGS + "changes").statusCode(200).body("items", hasSize(0));
        }
        Person.NOBODY.get(FLAGS + "export").statusCode(401);
        Person.NOBODY.get(FLAGS + "changes").statusCode(401);
    }

    @Test
    void aCopyFollowsAFlagAndKeepsNoNamesOfAClearedOne() {
        String since = BRISTOL.get(FLAGS + "changes")
                .statusCode(200)
                .body("items.find { it.id == '" + AREA + "' }.op", equalTo("upsert"))
                .body("items.find { it.id == '" + AREA + "' }.item.leaders", contains("SHF"))
                .extract()
                .path("since");
        BRISTOL.get(FLAGS + "changes?since=" + since).body("items", hasSize(0));
        recorded.run("update service_area_flag set state = 'CLEARED', cleared_on = current_date where area = ?", AREA);
        BRISTOL.get(FLAGS + "changes?since=" + since)
                .body("items", hasSize(1))
                .body("items[0].item.state", equalTo("cleared"))
                .body("items[0].item.leaders", nullValue());
    }

    private static String download(Person person, String format) {
        return person.get(FLAGS + "export?format=" + format)
                .statusCode(200)
                .extract()
                .asString();
    }
}
