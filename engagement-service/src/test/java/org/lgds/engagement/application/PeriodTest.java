package org.lgds.engagement.application;

import java.util.Set;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lgds.engagement.FundingScene;
import org.lgds.kit.test.RealTokens;

import static org.hamcrest.Matchers.contains;
import static org.lgds.engagement.Person.EDITOR;

/** An award's period has a day at least. */
@QuarkusTest
@TestProfile(RealTokens.class)
class PeriodTest {

    @Inject
    FundingScene scene;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @ParameterizedTest
    @CsvSource({
        "2028-01-01, 2027-01-01, 400",
        "2028-01-01, 2028-01-01, 400",
        "2028-01-01, 2028-01-02, 200",
        "2028-01-01, , 200"
    })
    void aPeriodEndsAfterItBegins(String startsOn, String endsOn, int status) {
        var programme = scene.open(100_000);
        var draft = scene.draft(programme, 1_000);
        var contents = FundingScene.application(programme, 1_000);
        contents.put("startsOn", startsOn);
        contents.put("endsOn", endsOn);
        var created = EDITOR.post("/v1/applications", contents).statusCode(status == 200 ? 201 : status);
        contents.keySet().removeAll(Set.of("programme", "council"));
        var changed = EDITOR.put(draft, contents).statusCode(status);
        if (status == 400) {
            created.body("errors.pointer", contains("/endsOn"));
            changed.body("errors.pointer", contains("/endsOn"));
        }
    }
}
