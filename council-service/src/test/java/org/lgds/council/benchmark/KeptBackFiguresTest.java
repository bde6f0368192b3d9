package org.lgds.council.benchmark;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.lgds.council.Person;
import org.lgds.kit.test.RealTokens;

import static org.hamcrest.Matchers.equalTo;
import static org.lgds.council.Person.ADVISOR;

/** Figures that one council is not shown, as what its own group showed it would tell of few others. */
@QuarkusTest
@TestProfile(RealTokens.class)
class KeptBackFiguresTest extends WelshSnapshots {

    @Test
    void figuresThatACouncilCouldTellFewApartFromAreKeptFromItAloneAndItReadsTheLast() {
        take();
        var first = month.toString().substring(0, 7);
        List.of("DEN", "FLN", "GWN", "MON").forEach(council -> result(council, 50, "1.0.0"));
        sharings.group("CRF", "BGE,BGW,CAY,CGN,CMN,DEN,FLN,GWN,MON");
        take();
        ask(Person.editor("CRF"), "by=chosen&council=CRF").body("overall.councils", equalTo(9));
        result("NTL", 50, "1.0.0");
        take();

        for (var by : List.of("nation", "region", "type")) {
            ask(Person.editor("CRF"), "by=" + by + "&council=CRF")
                    .statusCode(200)
                    .body("overall.councils", equalTo(8))
                    .body("overall.since", equalTo(first))
                    .body("overall.percentile", equalTo(80));
        }
        ask(Person.editor("LDS"), "by=nation&group=wales").body("overall.councils", equalTo(13));
        ask(ADVISOR, "by=nation&council=CRF").body("overall.councils", equalTo(13));
        recorded.run("update peer_group set dissolved_on = current_date where council = 'CRF'");
    }
}
