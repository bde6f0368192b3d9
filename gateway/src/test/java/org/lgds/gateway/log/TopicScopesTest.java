package org.lgds.gateway.log;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.gateway.test.Gateway;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever hears events hears no more of a topic than they could read, but what is public. */
@QuarkusTest
@TestProfile(Gateway.class)
class TopicScopesTest {

    private static final Set<String> READ =
            Set.of("assets:read", "adoptions:read", "councils:read", "maturity:read", "engagements:read");

    @ConfigProperty(name = "lgds.events.topics")
    List<String> topics;

    private LogDatabase database;

    @BeforeEach
    void anEventOfLeedsInEachTopicAndOneForAnyone() throws SQLException {
        database = new LogDatabase();
        for (var topic : topics) {
            database.addTo(topic, "org.lgds.a.b.v1", topic, "council:LDS", "LDS");
        }
        database.addTo("lgds.awards", "org.lgds.a.b.v1", "open", "public", "LDS");
        database.addTo("lgds.unheard-of", "org.lgds.a.b.v1", "unknown", "council:LDS", "LDS");
    }

    @Test
    void everyTopicHasTheScopeOfItsData() {
        assertThat(topics)
                .isNotEmpty()
                .allSatisfy(topic -> assertThat(TopicScopes.of(topic)).as(topic).isIn(READ));
    }

    @Test
    void aScopeOpensItsTopicsAlone() throws SQLException {
        for (var scope : READ) {
            var opened = topics.stream()
                    .filter(topic -> scope.equals(TopicScopes.of(topic)))
                    .collect(Collectors.toSet());
            opened.add("open");
            assertThat(heard(scope)).as(scope).isEqualTo(opened);
        }
    }

    @Test
    void allScopesOpenAllThatIsKnown() throws SQLException {
        var all = new TreeSet<>(topics);
        all.add("open");
        assertThat(heard(String.join(" ", READ))).isEqualTo(all);
    }

    private Set<String> heard(String scopes) throws SQLException {
        var names = new TreeSet<>(Set.of(Audience.PUBLIC, Audience.SECTOR, Audience.COUNCIL + "LDS"));
        TopicScopes.openedBy(Set.of(scopes.split(" "))).forEach(topic -> names.add(Audience.TOPIC + topic));
        var view = new View(new Grants(names), List.of(), Set.of(), Set.of());
        return new EventLog(database.source)
                .page(0, Long.MAX_VALUE, view).events().stream()
                        .map(LoggedEvent::subject)
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
