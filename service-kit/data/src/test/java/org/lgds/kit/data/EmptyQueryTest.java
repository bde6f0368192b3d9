package org.lgds.kit.data;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;

@QuarkusTest
class EmptyQueryTest {

    @Test
    void anEmptyFilterIsRefusedAsItWouldFindEverything() {
        for (var path : new String[] {"/v1/widgets?owner=", "/v1/widgets?owner", "/v1/widgets/changes?owner="}) {
            when().get(path).then().statusCode(400).body("errors.parameter", contains("owner"));
        }
    }

    @Test
    void anEmptyPositionIsTheBeginning() {
        for (var path : new String[] {"/v1/widgets?cursor=", "/v1/widgets/changes?since="}) {
            when().get(path).then().statusCode(200);
        }
    }
}
