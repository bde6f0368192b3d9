package org.lgds.council.register;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;
import org.lgds.council.register.RegisterFiles.RegisterFile;

/**
 * Remembers the register's lines as they were last loaded. Only a line that the file has changed since is news, so what
 * was changed here through the API outlives every start.
 */
@ApplicationScoped
class RegisterLines {

    private final EntityManager entities;
    private final ObjectMapper json;

    RegisterLines(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Lines that are new or changed, those that there were before, and keys of those that are gone. */
    record News(RegisterFile file, Map<String, String> changed, Map<String, String> before, Set<String> gone) {}

    News news(RegisterFiles files, RegisterFile file) {
        var before = loaded(file);
        var gone = new LinkedHashSet<>(before.keySet());
        var changed = new LinkedHashMap<String, String>();
        for (var line : files.of(file)) {
            var key = key(file, line);
            gone.remove(key);
            if (!line.equals(before.get(key)) && changed.put(key, line) != null) {
                throw new IllegalArgumentException("the register file %s has %s twice".formatted(file, key));
            }
        }
        return new News(file, changed, before, gone);
    }

    /** A line as a record. */
    <T> T read(String line, Class<T> type) {
        try {
            return json.readValue(line, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a line of the register does not fit: " + line, e);
        }
    }

    /** Notes the news as loaded. */
    void keep(News news) {
        if (!news.changed().isEmpty()) {
            entities.createNativeQuery("""
                            insert into register_line (file, key, line) select ?1, * from unnest(?2, ?3)
                            on conflict (file, key) do update set line = excluded.line""")
                    .setParameter(1, news.file().name())
                    .setParameter(2, news.changed().keySet().toArray(String[]::new))
                    .setParameter(3, news.changed().values().toArray(String[]::new))
                    .executeUpdate();
        }
        if (!news.gone().isEmpty()) {
            entities.createNativeQuery("delete from register_line where file = ?1 and key = any(?2)")
                    .setParameter(1, news.file().name())
                    .setParameter(2, news.gone().toArray(String[]::new))
                    .executeUpdate();
        }
    }

    private String key(RegisterFile file, String line) {
        try {
            return json.readTree(line).required(file.key()).asText();
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IllegalArgumentException("a line of the register names no record: " + line, e);
        }
    }

    private Map<String, String> loaded(RegisterFile file) {
        var lines = new LinkedHashMap<String, String>();
        entities.unwrap(Session.class)
                .createNativeQuery("select key, line from register_line where file = ?1", Tuple.class)
                .setParameter(1, file.name())
                .getResultStream()
                .forEach(row -> lines.put((String) row.get("key"), (String) row.get("line")));
        return lines;
    }
}
