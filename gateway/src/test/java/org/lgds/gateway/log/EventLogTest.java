package org.lgds.gateway.log;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.gateway.test.Gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A read takes a bounded part of the database's time and of memory, whatever is asked for. */
@QuarkusTest
@TestProfile(Gateway.class)
class EventLogTest {

    private static final String MANY = """
            insert into event_log
              (ce_id, type, subject, source, time, sequence, audience, readers, councils, topic, event)
            select 'id-' || i, 't', 's', '/test', now(), 1, 'public', '{public}', '{}', 'test', %s
            from generate_series(1, %d) i""";

    private LogDatabase database;
    private EventLog log;

    @BeforeEach
    void make() throws Exception {
        database = new LogDatabase();
        log = new EventLog(database.source);
    }

    @Test
    void aRareEventIsFoundInManyShortPages() throws Exception {
        database.run(MANY.formatted("'{}'", 50_000));
        var rare = database.add("t", "s", "public", "ZZZ");
        var view = view("ZZZ");

        var first = log.page(0, rare, view);
        assertThat(first.events()).isEmpty();
        assertThat(first.readTo()).isEqualTo(EventLog.PAGE_POSITIONS);
        var second = log.page(first.readTo(), rare, view);
        assertThat(second.readTo()).isEqualTo(2 * EventLog.PAGE_POSITIONS);
        var third = log.page(second.readTo(), rare, view);
        assertThat(third.events()).extracting(LoggedEvent::position).containsExactly(rare);
        assertThat(third.readTo()).isEqualTo(rare);
    }

    @Test
    void anEventOfASubjectIsFoundAtOnce() throws Exception {
        database.run(MANY.formatted("'{}'", 50_000));
        var rare = database.add("t", "rare", "public");
        var view = new View(new Grants(Set.of(Audience.PUBLIC)), List.of(), Set.of("rare"), Set.of());

        assertThat(log.page(0, rare, view).events())
                .extracting(LoggedEvent::position)
                .containsExactly(rare);
    }

    @Test
    void aReadThatTakesTooLongIsGivenUp() throws Exception {
        try (var other = database.source.getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table event_log");
            assertThatThrownBy(() -> log.page(0, 10, view("ZZZ")))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("57014"));
        }
    }

    @Test
    void bigEventsAreReadFewAtOnce() throws Exception {
        database.run(MANY.formatted("repeat('x', 500000)", 10));

        var read = log.newer(0, Successions.NONE).events();
        assertThat(read).hasSizeBetween(1, 4);
        assertThat(log.newer(read.get(read.size() - 1).position(), Successions.NONE)
                        .events()
                        .get(0)
                        .position())
                .isEqualTo(read.get(read.size() - 1).position() + 1);
    }

    @Test
    void aPageSaysWhatIsDeletedByThen() throws Exception {
        var last = database.add("t", "s", "public", "LDS");
        assertThat(log.page(0, last, view("LDS")).pruned()).isZero();
        database.run("delete from event_log");
        database.run("update pruned set through = " + last);
        assertThat(log.page(0, last, view("LDS")).pruned()).isEqualTo(last);
    }

    @Test
    void eventsWrittenBeforeHaveTheirSequenceAsText() throws Exception {
        var data = "{\"datacontenttype\":\"application/json\",\"sequence\":7,\"a\":1}";
        var event = "{\"specversion\":\"1.0\",\"datacontenttype\":\"application/json\",\"sequence\":%s,\"data\":%s}";
        database.run(MANY.formatted("'" + event.formatted("12", data) + "'", 1));

        try (var migration = getClass().getResourceAsStream("/db/migration/V20261130_1940__sequence_as_text.sql")) {
            database.run(new String(migration.readAllBytes(), UTF_8));
        }
        assertThat(database.texts("select event from event_log")).containsExactly(event.formatted("\"12\"", data));
    }

    private static View view(String council) {
        return new View(new Grants(Set.of(Audience.PUBLIC)), List.of(), Set.of(), Set.of(council));
    }
}
