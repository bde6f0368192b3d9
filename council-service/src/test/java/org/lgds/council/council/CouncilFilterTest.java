package org.lgds.council.council;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.kit.test.RealTokens;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.lgds.council.Person.ADVISOR;

@QuarkusTest
@TestProfile(RealTokens.class)
class CouncilFilterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"assessments", "assessments/changes", "performance", "performance/changes", "structural-changes"
            })
    void ofACodeThereIsWhatThereIsAndWhatIsNoneIsRefused(String list) {
        var filter = "/v1/" + list + "?council=";
        ADVISOR.get(filter + "QQY").statusCode(200).body("items", empty());
        ADVISOR.get(filter + "NIR-A").statusCode(200);
        isRefused(filter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"assessments/export", "performance/export", "structural-changes/export"})
    void norIsAnythingDownloadedOfWhatIsNoCode(String download) {
        ADVISOR.get("/v1/" + download + "?council=QQY").statusCode(200);
        isRefused("/v1/" + download + "?council=");
    }

    private static void isRefused(String filter) {
        for (var code : new String[] {"", "leeds", "lds", "LD", "LEEDS", "NIR-Z", "%20LDS"}) {
            ADVISOR.get(filter + code).statusCode(400).body("errors.parameter", contains("council"));
        }
    }
}
