package org.lgds.asset.vesting;

import java.util.Map;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.asset.asset.Entry;
import org.lgds.asset.test.Catalogue;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** A council that has ended, one that is about to, and what is answered to whoever writes for them then. */
@ApplicationScoped
class EndedCouncils {

    static final String ENDED = "ENDA";
    static final String ENDING = "ENDB";
    static final String SUCCESSOR = "ENDN";

    static final Map<String, Object> COST =
            Map.of("oneOffPence", 1, "yearlyPence", 1, "spentPence", 1, "priceBase", 2026, "provenance", "actual");

    private final Catalogue catalogue;

    EndedCouncils(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Makes sure of them, and of service 372. */
    void known() {
        catalogue.service(372, "Report a blocked street", "streets", "single");
        catalogue.council(SUCCESSOR, "active", 1);
        catalogue.council(ENDED, "active", 1);
        catalogue.council(ENDING, "active", 1);
        catalogue.council(ENDED, "abolished", 2, SUCCESSOR);
    }

    /** A listed asset of a council. */
    static UUID listed(String council) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Entry.of("Asset " + UUID.randomUUID(), "Says what it is", council, 372)
                        .listed());
    }

    static RequestSpecification json() {
        return given().header("If-Match", "*").contentType(ContentType.JSON);
    }

    static void refused(ValidatableResponse answer) {
        answer.statusCode(403)
                .body("type", equalTo("/docs/problems/council-abolished"))
                .body("successors", contains(SUCCESSOR));
    }
}
