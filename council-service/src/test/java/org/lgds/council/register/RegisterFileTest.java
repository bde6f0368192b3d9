package org.lgds.council.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.council.register.RegisterRecords.Area;
import org.lgds.council.register.RegisterRecords.Authority;
import org.lgds.council.register.RegisterRecords.Council;
import org.lgds.council.register.RegisterRecords.Interaction;
import org.lgds.council.register.RegisterRecords.Service;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.lgds.council.register.RegisterRecords.AREAS;
import static org.lgds.council.register.RegisterRecords.AUTHORITIES;
import static org.lgds.council.register.RegisterRecords.COUNCILS;
import static org.lgds.council.register.RegisterRecords.INTERACTIONS;
import static org.lgds.council.register.RegisterRecords.SERVICES;
import static org.lgds.council.register.RegisterRecords.council;
import static org.lgds.council.register.RegisterRecords.districts;
import static org.lgds.council.register.RegisterRecords.districtsOf;
import static org.lgds.council.register.RegisterRecords.peopleInDistrictsOf;

/** The register's files are facts kept by hand; this is what must hold of them after every edit. */
class RegisterFileTest {

    record Kind(String gssPrefix, String tier, long councils) {}

    static final Map<String, Kind> KINDS = Map.of(
            "county", new Kind("E10", "upper", 21),
            "non_metropolitan_district", new Kind("E07", "lower", 164),
            "unitary", new Kind("E06", "single", 63),
            "metropolitan_district", new Kind("E08", "single", 36),
            "london_borough", new Kind("E09", "single", 32),
            "city_corporation", new Kind("E09", "single", 1),
            "scottish_unitary", new Kind("S12", "single", 32),
            "welsh_unitary", new Kind("W06", "single", 22),
            "ni_district", new Kind("N09", "single", 11));

    @ParameterizedTest
    @ValueSource(strings = {"councils", "authorities", "services", "interactions", "areas"})
    void whatIsNotKnownIsAbsentAndEveryTextIsTrimmed(String file) {
        assertThat(RegisterRecords.trees(file))
                .isNotEmpty()
                .allSatisfy(record -> RegisterRecords.values(record).forEach(value -> {
                    assertThat(value.isNull()).isFalse();
                    assertThat(value.isContainerNode() && value.isEmpty()).isFalse();
                    if (value.isTextual()) {
                        assertThat(value.asText()).matches("\\S+( \\S+)*");
                    }
                }));
    }

    @Test
    void eachFileIsSortedAndNamesEachRecordOnce() {
        assertSortedAndUnique(COUNCILS, Council::code);
        assertSortedAndUnique(AUTHORITIES, Authority::code);
        assertSortedAndUnique(SERVICES, Service::id);
        assertSortedAndUnique(INTERACTIONS, Interaction::id);
        assertSortedAndUnique(AREAS, Area::id);
    }

    @Test
    void thereAre382PrincipalCouncils() {
        assertThat(COUNCILS).hasSize(382);
        var councils = count(COUNCILS, Council::type);
        assertThat(councils.keySet()).isEqualTo(KINDS.keySet());
        assertThat(KINDS).allSatisfy((type, kind) -> assertThat(councils).containsEntry(type, kind.councils));
        assertThat(count(COUNCILS, Council::nation))
                .containsOnly(
                        entry("England", 317L),
                        entry("Scotland", 32L),
                        entry("Wales", 22L),
                        entry("Northern Ireland", 11L));
    }

    @Test
    void nothingIsNameless() {
        assertThat(COUNCILS).extracting(Council::name).doesNotContainNull();
        assertThat(AUTHORITIES).extracting(Authority::name).doesNotContainNull();
        assertThat(SERVICES).extracting(Service::label).doesNotContainNull();
        assertThat(INTERACTIONS).extracting(Interaction::label).doesNotContainNull();
    }

    @Test
    void identifiersHaveTheirSchemesForm() {
        assertThat(COUNCILS).allSatisfy(council -> {
            assertThat(council.code()).matches("[A-Z]{3,4}");
            assertThat(council.slug()).matches("[a-z]+(-[a-z]+)*");
            assertThat(council.custodianCode()).matches("\\d{3,4}");
            assertThat(council.homepage()).matches("https?://[^\\s/]+(/\\S*)?");
            assertThat(council.gssCodes()).allMatch(gss -> gss.matches(KINDS.get(council.type()).gssPrefix + "\\d{6}"));
            if (council.snac() != null) {
                assertThat(council.snac()).matches("\\d{2}([A-Z]{2})?");
            }
        });
    }

    @Test
    void noIdentifierNamesTwoCouncils() {
        assertThat(COUNCILS.stream().flatMap(Council::gssCodes)).doesNotHaveDuplicates();
        Stream.<Function<Council, String>>of(Council::name, Council::slug, Council::snac, Council::custodianCode)
                .map(scheme -> COUNCILS.stream().map(scheme).filter(Objects::nonNull))
                .forEach(values -> assertThat(values).doesNotHaveDuplicates());
    }

    @Test
    void tierFollowsType() {
        assertThat(COUNCILS)
                .allSatisfy(council -> assertThat(council.tier()).isEqualTo(KINDS.get(council.type()).tier));
    }

    @Test
    void eachDistrictLiesInACountyOfItsRegionAndTheirPeopleAddUp() {
        assertThat(districts()).allSatisfy(district -> {
            assertThat(council(district.county()).type()).isEqualTo("county");
            assertThat(council(district.county()).region()).isEqualTo(district.region());
        });
        assertThat(COUNCILS.stream().filter(council -> council.type().equals("county")))
                .allMatch(county -> peopleInDistrictsOf(county.code()) == county.population());
        assertThat(COUNCILS.stream().filter(council -> council.county() != null))
                .hasSize(164);
    }

    @Test
    void onlyEnglandHasRegions() {
        assertThat(COUNCILS.stream().filter(council -> council.nation().equals("England")))
                .extracting(Council::region)
                .containsOnly(
                        "East Midlands",
                        "East of England",
                        "London",
                        "North East",
                        "North West",
                        "South East",
                        "South West",
                        "West Midlands",
                        "Yorkshire and The Humber");
        assertThat(COUNCILS.stream().filter(council -> !council.nation().equals("England")))
                .allMatch(council -> council.region().equals(council.nation()));
    }

    @Test
    void authoritiesHaveTheirMembersOfDecember2025() {
        assertThat(count(AUTHORITIES, Authority::kind))
                .containsOnly(
                        entry("combined_authority", 11L),
                        entry("combined_county_authority", 4L),
                        entry("greater_london_authority", 1L));
        assertThat(AUTHORITIES).extracting(Authority::code).allMatch(code -> code.matches("E47\\d{6}|GLA"));
        assertThat(COUNCILS.stream().map(Council::authority).filter(Objects::nonNull))
                .hasSize(103)
                .containsAll(AUTHORITIES.stream().map(Authority::code).toList())
                .isSubsetOf(AUTHORITIES.stream().map(Authority::code).toList());
        assertThat(COUNCILS)
                .allMatch(council ->
                        "GLA".equals(council.authority()) == council.region().equals("London"));
    }

    @Test
    void districtsAreMembersOnlyOfTheOneCombinedAuthorityThatTookThem() {
        assertThat(districts().filter(district -> district.authority() != null))
                .hasSize(5)
                .allMatch(district -> district.authority().equals("E47000008")
                        && district.county().equals("CAM"));
    }

    @Test
    void everyWelshCouncilAndNoOtherHasAWelshName() {
        assertThat(COUNCILS.stream().filter(council -> council.nameCy() != null))
                .hasSize(22)
                .allMatch(council -> council.nation().equals("Wales"))
                .allMatch(council -> council.nameCy().startsWith("Cyngor "));
    }

    @Test
    void measuresAreInTheirRange() {
        assertThat(COUNCILS).allSatisfy(council -> {
            assertThat(council.population()).isPositive();
            assertThat(council.populationAsOf()).isEqualTo(2020);
            assertThat(council.areaKm2()).isPositive();
            assertThat(council.deprivationScore()).isBetween(0.0, 100.0);
            assertThat(council.ruralShare()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void knownStartsAreDaysNotSerialNumbers() {
        var starts = Stream.concat(
                COUNCILS.stream().map(Council::startsOn), AUTHORITIES.stream().map(Authority::startsOn));
        assertThat(starts.filter(Objects::nonNull).map(LocalDate::parse))
                .allMatch(day -> day.getYear() >= 1965 && day.getYear() <= 2025);
        assertThat(COUNCILS.stream().filter(council -> council.startsOn() != null))
                .hasSize(381)
                .allMatch(council -> council.startsOn().endsWith("-04-01"));
    }

    @Test
    void codesAreNotGuessable() {
        assertThat(council("LDS").gss()).isEqualTo("E08000035");
        assertThat(council("LDS").name()).isEqualTo("Leeds City Council");
        assertThat(council("SUR").name()).isEqualTo("Surrey Heath Borough Council");
        assertThat(council("SRY").name()).isEqualTo("Surrey County Council");
        assertThat(council("LBH").name()).isEqualTo("London Borough of Lambeth");
        assertThat(council("HCK").name()).isEqualTo("London Borough of Hackney");
        assertThat(districtsOf("SRY")).hasSize(11);
        assertThat(peopleInDistrictsOf("SRY")).isEqualTo(1_199_870);
    }

    @Test
    void the117ServicesThatGovUkLinksToAreEnabledWithTheirTiers() {
        assertThat(SERVICES).hasSize(1520).allMatch(service -> service.enabled() == (service.providedBy() != null));
        assertThat(count(SERVICES.stream().filter(Service::enabled).toList(), Service::providedBy))
                .containsOnly(
                        entry(List.of("upper", "single"), 51L),
                        entry(List.of("lower", "single"), 50L),
                        entry(List.of("upper", "lower", "single"), 16L));
    }

    @Test
    void everyAreaIsOneOfThe13() {
        assertThat(AREAS).hasSize(13);
        assertThat(SERVICES.stream().map(Service::area).filter(Objects::nonNull))
                .hasSize(830)
                .isSubsetOf(AREAS.stream().map(Area::id).toList());
    }

    @Test
    void eachOfThe33InteractionsHasAVerbOfItsOwn() {
        assertThat(INTERACTIONS).hasSize(33).extracting(Interaction::verb).doesNotHaveDuplicates();
    }

    static <T, K extends Comparable<K>> void assertSortedAndUnique(List<T> records, Function<T, K> id) {
        assertThat(records.stream().map(id).toList()).doesNotHaveDuplicates().isSorted();
    }

    static <T, K> Map<K, Long> count(List<T> records, Function<T, K> by) {
        return records.stream().collect(groupingBy(by, counting()));
    }
}
