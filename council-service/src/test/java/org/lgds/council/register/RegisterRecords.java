package org.lgds.council.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The register's files as records; a key that no record knows fails the reading. */
final class RegisterRecords {

    record Council(
            String code,
            String name,
            String nameCy,
            String type,
            String tier,
            String nation,
            String region,
            String gss,
            List<String> formerGss,
            String snac,
            String slug,
            String county,
            String authority,
            int population,
            int populationAsOf,
            double areaKm2,
            double deprivationScore,
            double ruralShare,
            String custodianCode,
            String homepage,
            String startsOn) {
        Council {
            formerGss = formerGss == null ? List.of() : formerGss;
        }

        Stream<String> gssCodes() {
            return Stream.concat(Stream.of(gss), formerGss.stream());
        }
    }

    record Authority(String code, String name, String kind, boolean mayoral, String startsOn) {}

    record Service(int id, String label, String area, boolean enabled, List<String> providedBy) {}

    record Interaction(int id, String label, String verb) {}

    record Area(String id, String label) {}

    static final ObjectMapper MAPPER = new ObjectMapper();
    static final List<Council> COUNCILS = read("councils", Council.class);
    static final List<Authority> AUTHORITIES = read("authorities", Authority.class);
    static final List<Service> SERVICES = read("services", Service.class);
    static final List<Interaction> INTERACTIONS = read("interactions", Interaction.class);
    static final List<Area> AREAS = read("areas", Area.class);

    private RegisterRecords() {}

    static Council council(String code) {
        return COUNCILS.stream()
                .filter(council -> council.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    static Stream<Council> districts() {
        return COUNCILS.stream().filter(council -> council.tier().equals("lower"));
    }

    static Stream<Council> districtsOf(String county) {
        return districts().filter(district -> district.county().equals(county));
    }

    static int peopleInDistrictsOf(String county) {
        return districtsOf(county).mapToInt(Council::population).sum();
    }

    private static <T> List<T> read(String file, Class<T> type) {
        return trees(file).map(tree -> MAPPER.convertValue(tree, type)).toList();
    }

    static Stream<JsonNode> values(JsonNode record) {
        return StreamSupport.stream(record.spliterator(), false)
                .flatMap(value -> value.isArray() ? Stream.concat(Stream.of(value), values(value)) : Stream.of(value));
    }

    static Stream<JsonNode> trees(String file) {
        return lines(file).map(RegisterRecords::tree);
    }

    private static JsonNode tree(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(String file) {
        try (var in = RegisterRecords.class.getResourceAsStream("/register/" + file + ".ndjson")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
