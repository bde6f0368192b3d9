package org.lgds.council.provision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.council.Person;
import org.lgds.council.test.Place;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lgds.council.provision.override.Overrides.OF_COUNTIES;
import static org.lgds.council.provision.override.Overrides.OF_DISTRICTS;
import static org.lgds.council.provision.override.Overrides.body;
import static org.lgds.council.provision.override.Overrides.denied;
import static org.lgds.council.provision.override.Overrides.sent;
import static org.lgds.council.provision.override.Overrides.today;

/** Who provides a service: those of its tiers, apart from overrides. */
@QuarkusTest
@TestProfile(RealTokens.class)
class ProviderResourceTest {

    @Inject
    Place place;

    @Test
    void anOverrideMakesAProviderOfACouncilAndUnmakesOne() {
        var county = place.county(100);
        var unitary = place.unitary(100);
        var other = place.unitary(100);
        sent(county, body(OF_DISTRICTS, true, today(), null)).statusCode(201);
        denied(unitary, OF_DISTRICTS, today(), null);

        var yes = councils(OF_DISTRICTS, "limit=100");
        assertThat(yes).contains(county, other, "LDS", "SUR").doesNotContain(unitary, "SRY");
        assertThat(councils(OF_DISTRICTS, "limit=100&provides=no"))
                .contains(unitary, "SRY")
                .doesNotContain(county, "LDS");
        assertThat(councils(OF_DISTRICTS, "limit=100&type=county"))
                .contains(county)
                .doesNotContain("LDS", "SRY");
    }

    @ParameterizedTest
    @ValueSource(ints = {OF_DISTRICTS, OF_COUNTIES, 5})
    void eachCouncilInBeingIsOnOnePageOfOneVerdict(int service) {
        denied(place.unitary(100), OF_DISTRICTS, today(), null);
        var all = new ArrayList<String>();
        for (var provides : List.of("yes", "no", "unknown")) {
            var found = providers(service, "limit=100&provides=" + provides);
            assertThat(found)
                    .allSatisfy(one ->
                            assertThat(one).containsEntry("provides", provides).containsKeys("reason", "basis"));
            found.forEach(one -> all.add((String) one.get("council")));
        }
        assertThat(all)
                .doesNotHaveDuplicates()
                .contains("LDS", "SRY", "SUR", "BFS")
                .doesNotContain("AYL");
    }

    @Test
    void theWalkGoesOnWhereThePageEnded() {
        assertThat(councils(OF_DISTRICTS, "limit=7&nation=wales"))
                .hasSize(22)
                .isEqualTo(councils(OF_DISTRICTS, "limit=100&nation=wales"));
    }

    @Test
    void northernIrelandsDistrictsTeachNobody() {
        assertThat(councils(OF_COUNTIES, "limit=100&nation=northern_ireland")).isEmpty();
        assertThat(councils(OF_COUNTIES, "limit=100&nation=northern_ireland&provides=no"))
                .hasSize(11);
    }

    @Test
    void thereAreNoProvidersOfNoService() {
        Person.NOBODY.get("/v1/services/123456/providers").statusCode(404);
        Person.NOBODY.get("/v1/services/372/providers?provides=perhaps").statusCode(400);
    }

    @Test
    void anEndedCouncilProvidesNothing() {
        assertThat(walk("/v1/councils/AYL/services?provides=yes")).isEmpty();
        assertThat(walk("/v1/councils/AYL/services?provides=no&limit=100"))
                .hasSize(1520)
                .allSatisfy(one -> assertThat(one).containsEntry("reason", "The council is abolished."));
    }

    @Test
    void theListOfACouncilAgreesWithItsOverrides() {
        var council = place.unitary(100);
        denied(council, OF_DISTRICTS, today(), null);
        var no = walk("/v1/councils/" + council + "/services?provides=no");
        assertThat(no)
                .hasSize(1)
                .allSatisfy(one ->
                        assertThat(one).containsEntry("service", OF_DISTRICTS).containsEntry("basis", "override"));
        assertThat(walk("/v1/councils/" + council + "/services?provides=yes&limit=100"))
                .hasSize(116);
    }

    private static List<String> councils(int service, String query) {
        return providers(service, query).stream()
                .map(one -> (String) one.get("council"))
                .toList();
    }

    private static List<Map<String, Object>> providers(int service, String query) {
        return walk("/v1/services/%d/providers?%s".formatted(service, query));
    }

    private static List<Map<String, Object>> walk(String address) {
        var items = new ArrayList<Map<String, Object>>();
        for (var next = address; next != null; ) {
            var page = Person.NOBODY.get(next).statusCode(200).extract().jsonPath();
            items.addAll(page.getList("items"));
            next = page.getString("next");
        }
        return items;
    }
}
