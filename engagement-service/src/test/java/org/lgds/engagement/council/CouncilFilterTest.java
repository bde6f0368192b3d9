package org.lgds.engagement.council;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.kit.test.RealTokens;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.lgds.engagement.Person.PROGRAMME;

@QuarkusTest
@TestProfile(RealTokens.class)
class CouncilFilterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "engagement-requests?council",
                "engagement-requests/changes?council",
                "engagement-requests?proposedSuccessor",
                "engagements?council",
                "engagements/changes?council",
                "engagements?proposedSuccessor",
                "engagements?view=timeline&council",
                "recommendations?council",
                "recommendations/changes?council",
                "recommendations?proposedSuccessor",
                "measures?council",
                "measures/changes?council",
                "measures?proposedSuccessor",
                "projects?council",
                "projects/changes?council",
                "applications?council",
                "applications/changes?council",
                "applications?proposedSuccessor",
                "awards?council",
                "awards/changes?council",
                "conformance-claims?council",
                "conformance-claims/changes?council"
            })
    void ofACodeThereIsWhatThereIsAndWhatIsNoneIsRefused(String filter) {
        PROGRAMME.get("/v1/" + filter + "=QQY").statusCode(200).body("items", empty());
        PROGRAMME.get("/v1/" + filter + "=NIR-A").statusCode(200).body("items", empty());
        isRefused(filter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "engagements/summary?council",
                "engagements/export?council",
                "engagements/timeline/export?council",
                "recommendations/summary?council",
                "measures/benefits?council",
                "conformance-claims/summary?by=council&council"
            })
    void norIsAnythingSummedUpOrDownloadedOfWhatIsNoCode(String filter) {
        PROGRAMME.get("/v1/" + filter + "=QQY").statusCode(200);
        isRefused(filter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "engagements?advisor",
                "engagements?leadAdvisor",
                "engagement-requests?advisor",
                "recommendations?advisor",
                "projects?area",
                "conformance-claims?party"
            })
    void norIsAnyOtherFilterThatIsEmpty(String filter) {
        var name = filter.replaceFirst(".*[?]", "");
        PROGRAMME.get("/v1/" + filter + "=").statusCode(400).body("errors.parameter", contains(name));
    }

    private static void isRefused(String filter) {
        var name = filter.replaceFirst(".*[?&]", "");
        for (var code : new String[] {"", "leeds", "lds", "LD", "LEEDS", "NIR-Z", "%20LDS"}) {
            PROGRAMME.get("/v1/" + filter + "=" + code).statusCode(400).body("errors.parameter", contains(name));
        }
    }
}
