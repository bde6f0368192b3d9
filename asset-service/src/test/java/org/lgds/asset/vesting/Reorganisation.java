package org.lgds.asset.vesting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.Dependent;
import org.lgds.asset.council.KnownCouncil;
import org.lgds.asset.duplication.Sector;
import org.lgds.asset.test.Catalogue;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A reorganisation of two districts and their county, all of codes of their own: east follows the first district, west
 * the second, both the county. Whoever is given one is given new councils and an asset that they may use.
 */
@Dependent
class Reorganisation {

    static final LocalDate DAY = LocalDate.parse("2026-04-01");

    private static final AtomicInteger CODES = new AtomicInteger();

    final String first = code();
    final String second = code();
    final String county = code();
    final String east = code();
    final String west = code();

    private final Catalogue catalogue;
    private final Sector sector;
    private UUID asset;

    Reorganisation(Catalogue catalogue, Sector sector) {
        this.catalogue = catalogue;
        this.sector = sector;
    }

    /** Makes the councils, as they are before the day, and the asset. */
    UUID prepared() {
        asset = catalogue.listedAsset("1.0.0");
        List.of(first, second, county).forEach(council -> catalogue.council(council, "active", 1));
        List.of(east, west).forEach(council -> catalogue.council(council, "shadow", 1));
        return asset;
    }

    void vest() {
        assertThat(catalogue.vested(UUID.randomUUID(), DAY, lines())).isTrue();
    }

    List<Map<String, Object>> lines() {
        return List.of(
                line(first, east, "abolished"),
                line(second, west, "abolished"),
                line(county, east, "abolished"),
                line(county, west, "abolished"));
    }

    static Map<String, Object> line(String predecessor, String successor, String role) {
        return Map.of("predecessor", predecessor, "successor", successor, "role", role, "populationShare", 0.5);
    }

    UUID adoption(String council, String stage) {
        return sector.adoption(council, asset, stage);
    }

    void counted(int open, int live) {
        sector.counted(asset, open, live);
    }

    /** Stages of a council's adoptions. */
    static List<String> stages(String council) {
        return when().get("/v1/adoptions?council=" + council)
                .then()
                .statusCode(200)
                .extract()
                .path("items.stage");
    }

    /** The adoption of the asset by a council. */
    Map<String, Object> the(String council) {
        return when().get("/v1/adoptions/" + council + "/" + asset)
                .then()
                .statusCode(200)
                .extract()
                .path("$");
    }

    static KnownCouncil known(String code) {
        return QuarkusTransaction.requiringNew().call(() -> KnownCouncil.findById(code));
    }

    /** A council of no other test. */
    static String code() {
        var number = CODES.getAndIncrement();
        return "V%c%c%c".formatted('A' + number / 676 % 26, 'A' + number / 26 % 26, 'A' + number % 26);
    }
}
