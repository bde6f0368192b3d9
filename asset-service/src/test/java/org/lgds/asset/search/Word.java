package org.lgds.asset.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import org.lgds.asset.asset.Entry;
import org.lgds.asset.test.Catalogue;

import static io.restassured.RestAssured.given;

/** A word and a service of no other test, entries of Bristol for the service, and what is found by the word. */
record Word(String word, int service) {

    static Word anew(Catalogue catalogue) {
        var word = "q" + UUID.randomUUID().toString().replaceAll("[-0-9]", "") + "zyx";
        var service = 8_000_000 + (int) (Math.floorMod(System.nanoTime(), 900_000L));
        List.of("LDS", "BST").forEach(code -> catalogue.council(code, "active", 1));
        catalogue.service(service, "Label", "area-" + word, "single");
        return new Word(word, service);
    }

    UUID listed(String name) {
        var entry = Entry.of(name, "Says something", "BST", service);
        var with = new Entry(
                entry.name(),
                entry.summary(),
                entry.type(),
                entry.origin(),
                "BST",
                Set.of(service),
                Set.of(17),
                List.of(),
                Map.of());
        return QuarkusTransaction.requiringNew().call(with::listed);
    }

    static JsonPath find(String q, String... parameters) {
        var request = given().queryParam("q", q);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/v1/assets").then().statusCode(200).extract().jsonPath();
    }
}
