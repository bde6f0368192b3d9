package org.lgds.council.council;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.hibernate.SessionFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

/** What councils hold in tables of their own is read for a page at once, not for each council. */
@QuarkusTest
class RegisterReadsTest {

    @Inject
    SessionFactory sessions;

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/councils?limit=%d", "/v1/councils?asOf=2018-06-01&limit=%d", "/v1/councils/changes?limit=%d"
            })
    void aPageOfSixtyTakesFewStatements(String path) {
        assertThat(statements(path.formatted(60))).isBetween(1L, 10L);
    }

    private long statements(String path) {
        when().get(path).then().statusCode(200);
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            statistics.clear();
            when().get(path).then().statusCode(200);
            return statistics.getPrepareStatementCount();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }
}
