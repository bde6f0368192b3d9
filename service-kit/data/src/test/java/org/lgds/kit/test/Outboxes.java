package org.lgds.kit.test;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** What the outbox holds in a test without a broker, where nothing is sent and so nothing leaves it. */
@ApplicationScoped
public class Outboxes {

    private final DataSource database;
    private final ObjectMapper json;

    Outboxes(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** One record; {@code data} is null on a tombstone. */
    public record Sent(String topic, Map<String, String> headers, JsonNode data) {

        /** {@code asset.listed} */
        public String name() {
            return headers.get("ce_type").replaceAll("^org\\.lgds\\.|\\.v1$", "");
        }

        public long sequence() {
            return Long.parseLong(headers.get("ce_sequence"));
        }

        public String audience() {
            return headers.get("ce_audience");
        }
    }

    /** Records about a subject on a topic, oldest first. */
    public List<Sent> of(String topic, String subject) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select headers, payload from outbox where topic = ? and key = ? order by id")) {
            select.setString(1, topic);
            select.setString(2, subject);
            var sent = new ArrayList<Sent>();
            for (var found = select.executeQuery(); found.next(); ) {
                var headers = json.readValue(found.getString(1), new TypeReference<Map<String, String>>() {});
                var payload = found.getString(2);
                sent.add(new Sent(topic, headers, payload == null ? null : json.readTree(payload)));
            }
            return sent;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Names of the events about a subject, in order. */
    public List<String> names(String topic, String subject) {
        return of(topic, subject).stream().map(Sent::name).toList();
    }

    /** How many records wait in all. */
    public long size() {
        try (var connection = database.getConnection();
                var found = connection.createStatement().executeQuery("select count(*) from outbox")) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does something while no event about a subject can be written, as where it became too big. */
    public void refusing(String subject, Runnable test) {
        run("""
                create function refuse_record() returns trigger language plpgsql as $$
                begin
                    raise exception 'no record of %% is taken', new.key;
                end $$;
                create trigger refuse_record before insert on outbox
                    for each row when (new.key = '%s') execute function refuse_record()""".formatted(subject));
        try {
            test.run();
        } finally {
            run("drop trigger refuse_record on outbox; drop function refuse_record()");
        }
    }

    private void run(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
