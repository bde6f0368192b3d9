package org.lgds.gateway.log;

import java.io.IOException;
import java.sql.SQLException;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.gateway.test.Gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What events tell no more is not read from the log either. */
@QuarkusTest
@TestProfile(Gateway.class)
class ToldTooMuchTest {

    private LogDatabase database;

    @BeforeEach
    void anEmptyLog() throws SQLException {
        database = new LogDatabase();
    }

    @Test
    void exactCostsStayWithOneCouncilAlone() throws Exception {
        finding("shared", "council:LDS,BST", "{\"members\":[{\"council\":\"LDS\",\"costPence\":1}]}");
        finding("total", "council:LDS,BST", "{\"figures\":{\"avoidablePence\":1}}");
        finding(
                "bands",
                "council:LDS,BST",
                "{\"members\":[{\"solution\":\"1\",\"costBand\":\"0-50k\"}],\"match\":0.7}");
        finding("internal", "council:LDS", "{\"members\":[{\"council\":\"LDS\",\"costPence\":1}]}");
        heal();
        assertThat(database.texts("select subject from event_log")).containsExactly("bands", "internal");
    }

    @Test
    void howAlikeATextIsToAReuseCheckStaysWithItsCouncil() throws Exception {
        finding("alike", "council:LDS,BST", "{\"members\":[{\"reuseCheck\":\"1\"}],\"match\":0.7}");
        finding("own", "council:LDS", "{\"members\":[{\"reuseCheck\":\"1\"}],\"match\":0.7}");
        finding("without", "council:LDS,BST", "{\"members\":[{\"reuseCheck\":\"1\"}]}");
        heal();
        assertThat(database.texts("select subject from event_log")).containsExactly("own", "without");
    }

    @Test
    void scoresOfMembersOfAPanelGo() throws Exception {
        event("lgds.programmes", "org.lgds.score.changed.v1", "score", "lgds", "{\"scores\":{\"need\":4}}");
        event("lgds.programmes", "org.lgds.score.changed.v1", "without", "lgds", "{\"member\":\"a\"}");
        event("lgds.programmes", "org.lgds.application.scored.v1", "mean", "lgds", "{\"score\":{\"mean\":4}}");
        heal();
        assertThat(database.texts("select subject from event_log")).containsExactly("without", "mean");
    }

    @Test
    void ofAnAwardWhichStateItCameFromIsForItsCouncil() throws Exception {
        var moved = "{\"state\":\"terminated\",\"change\":{\"from\":\"%s\",\"to\":\"terminated\"}}";
        event("lgds.awards", "org.lgds.award.terminated.v1", "open", "public", moved.formatted("suspended"));
        event("lgds.awards", "org.lgds.award.terminated.v1", "active", "public", moved.formatted("active"));
        event("lgds.awards", "org.lgds.award.changed.v1", "own", "council:LDS", moved.formatted("suspended"));
        heal();
        assertThat(database.texts("select event from event_log order by position"))
                .containsExactly(
                        "{\"data\":{\"state\":\"terminated\",\"change\":{\"to\":\"terminated\"}}}",
                        "{\"data\":" + moved.formatted("active") + "}",
                        "{\"data\":" + moved.formatted("suspended") + "}");
    }

    private void finding(String subject, String audience, String data) throws SQLException {
        event("lgds.duplications", "org.lgds.duplication.recalculated.v1", subject, audience, data);
    }

    private void event(String topic, String type, String subject, String audience, String data) throws SQLException {
        var position = database.addTo(topic, type, subject, audience);
        database.run("update event_log set event = '{\"data\":%s}' where position = %d".formatted(data, position));
    }

    private void heal() throws IOException, SQLException {
        try (var migration = getClass().getResourceAsStream("/db/migration/V20261201_0010__told_too_much.sql")) {
            database.run(new String(migration.readAllBytes(), UTF_8));
        }
    }
}
