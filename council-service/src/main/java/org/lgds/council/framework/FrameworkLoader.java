package org.lgds.council.framework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import org.lgds.council.framework.content.ContentRules;
import org.lgds.council.framework.content.FrameworkContent;
import org.lgds.kit.event.Journal;

/**
 * Publishes the framework this service brings along, {@code lgds-dmf} 1.0.0, at its first start, under a lock that lets one
 * instance do it. What is there is left alone: a published version never changes, and a retired one stays so.
 */
@ApplicationScoped
public class FrameworkLoader {

    /** Any number, the same for all instances; advisory locks are per database. */
    private static final long LOCK = 7_311_204_202L;

    /** Before the kit's relay and feeds. */
    private static final int EARLY = 2000;

    private static final String FILE = "/framework/lgds-dmf-1.0.0.json";

    /** Of the file as it lies, which is written for people and other programs too. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private final EntityManager entities;
    private final Journal journal;
    private final Clock clock;

    FrameworkLoader(EntityManager entities, Journal journal, Clock clock) {
        this.entities = entities;
        this.journal = journal;
        this.clock = clock;
    }

    void start(@Observes @Priority(EARLY) StartupEvent event) {
        load();
    }

    void load() {
        var file = read();
        ContentRules.mustHold("", file.content());
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("select pg_advisory_xact_lock(?1)")
                    .setParameter(1, LOCK)
                    .getSingleResult();
            if (FrameworkVersion.find(FrameworkVersion.id(file.id(), file.version()))
                    .isEmpty()) {
                publish(file);
            }
        });
    }

    private void publish(FrameworkFile file) {
        var now = clock.instant();
        var version = FrameworkVersion.draft(file.id(), SemanticVersion.parse(file.version()), file.content());
        journal.add(version.publish(List.of(), now));
        version.persist();
    }

    private record FrameworkFile(String id, String version, FrameworkContent content) {}

    private static FrameworkFile read() {
        try (var in = FrameworkLoader.class.getResourceAsStream(FILE)) {
            var file = (ObjectNode) JSON.readTree(in);
            var id = file.remove("id").asText();
            var version = file.remove("version").asText();
            // Where it stood as a proposal; here its state says so.
            file.remove("status");
            return new FrameworkFile(id, version, JSON.treeToValue(file, FrameworkContent.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
