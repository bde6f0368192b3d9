package org.lgds.gateway.log;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lgds.gateway.test.Gateway;
import org.lgds.kit.security.Caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every cell of audience and caller, of events about assets, and the filters; each asked of the database and of what is in memory. */
@QuarkusTest
@TestProfile(Gateway.class)
class ViewTest {

    private static final List<String> AUDIENCES =
            List.of("public", "sector", "lgds", "council:LDS", "council:LDS,BST", "council:LD", "party:p1");

    private static LogDatabase database;
    private static Map<Long, String> audienceAt;

    @ConfigProperty(name = "lgds.cross-council-roles")
    Set<String> crossCouncilRoles;

    @BeforeAll
    static void fill() throws SQLException {
        database = new LogDatabase();
        audienceAt = new HashMap<>();
        for (var audience : AUDIENCES) {
            audienceAt.put(database.add("org.lgds.a_b.c.v1", "s-" + audience, audience, "LDS"), audience);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "anonymous       |             |         |    | public",
                "council-editor  | events:read assets:read | LDS     |    | public sector council:LDS council:LDS,BST",
                "council-system  | events:read assets:read | BST     |    | public sector council:LDS,BST",
                "council-system  | events:read assets:read | CMD     |    | public sector",
                "council-system  | events:read assets:read | LDS BST |    | public sector council:LDS council:LDS,BST",
                "council-system  | events:read | LDS     |    | public",
                "council-system  | events:read maturity:read | LDS     |    | public",
                "council-system  | assets:read | LDS     |    | public",
                "portal          | events:read assets:read |         |    | public",
                "supplier        | events:read assets:read |         | p1 | public party:p1",
                "supplier        | events:read |         | p1 | public",
                "supplier        | events:read assets:read |         | p2 | public",
                "panel-member    | events:read assets:read |         |    | public",
                "advisor         | events:read assets:read |         |    | public sector lgds council:LDS council:LDS,BST council:LD party:p1",
                "advisor         | events:read |         |    | public",
                "dashboard       | events:read assets:read |         |    | public sector lgds council:LDS council:LDS,BST council:LD party:p1",
                "lgds-admin      | assets:read |         |    | public",
            })
    void aCallerSeesWhatItsClassMay(String role, String scope, String councils, String parties, String sees)
            throws SQLException {
        var grants = role.equals("anonymous") ? anonymous() : grants(role, scope, councils, parties);
        assertThat(seen(new View(grants, List.of(), Set.of(), Set.of()))).containsExactlyInAnyOrder(sees.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "org.lgds.a_b.c.v1, true",
        "org.lgds.aXb.c.v1, false",
        "org.lgds.a_b.c, false",
        "org.lgds.a_*, true",
        "org.lgds.a_b.c.v1*, true",
        "org.lgds.aX*, false",
        "*, true",
        "%, false",
    })
    void aTypeIsNamedWhollyOrByItsBeginning(String type, boolean matches) throws SQLException {
        var seen = seen(new View(anonymous(), List.of("org.other", type), Set.of(), Set.of()));
        assertThat(seen.contains("public")).isEqualTo(matches);
    }

    @Test
    void subjectAndCouncilNarrow() throws SQLException {
        assertThat(seen(new View(anonymous(), List.of(), Set.of("s-public", "x"), Set.of("LDS", "x"))))
                .containsExactly("public");
        assertThat(seen(new View(anonymous(), List.of(), Set.of("s"), Set.of())))
                .isEmpty();
        assertThat(seen(new View(anonymous(), List.of(), Set.of(), Set.of("BST"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", "Public", "council:", "council:LDS,", "council", "party:", "anyone", "'lgds '"})
    void anUnknownAudienceIsNobodys(String text) {
        assertThatThrownBy(() -> new Audience(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Set<String> seen(View view) throws SQLException {
        var log = new EventLog(database.source);
        var stored = new TreeSet<String>();
        log.page(0, Long.MAX_VALUE, view).events().forEach(event -> stored.add(audienceAt.get(event.position())));
        var recent = new TreeSet<String>();
        log.newer(0, Successions.NONE).events().stream()
                .filter(view::shows)
                .forEach(event -> recent.add(audienceAt.get(event.position())));
        assertThat(recent).isEqualTo(stored);
        return stored;
    }

    private Grants anonymous() {
        return Grants.of(new Caller(
                QuarkusSecurityIdentity.builder()
                        .setAnonymous(true)
                        .setPrincipal(new QuarkusPrincipal(""))
                        .build(),
                crossCouncilRoles));
    }

    private Grants grants(String role, String scope, String councils, String parties) {
        var claims = new HashMap<String, Object>(Map.of("scope", scope));
        claims.put("council", words(councils));
        claims.put("party", words(parties));
        return Grants.of(new Caller(
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(new Claims(claims))
                        .addRole(role)
                        .build(),
                crossCouncilRoles));
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : Stream.of(text.split(" ")).toList();
    }

    private record Claims(Map<String, Object> claims) implements JsonWebToken {

        @Override
        public String getName() {
            return "kim";
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T) claims.get(name);
        }
    }
}
