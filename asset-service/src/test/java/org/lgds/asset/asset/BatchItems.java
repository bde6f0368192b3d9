package org.lgds.asset.asset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

import static io.restassured.RestAssured.given;

/** Items of a catalogue of Leeds, with references and repositories that no other run has, and how they are sent. */
record BatchItems(String run) {

    BatchItems() {
        this(UUID.randomUUID().toString());
    }

    static ValidatableResponse batch(Object body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/assets/batch")
                .then()
                .statusCode(207);
    }

    Map<String, Object> item(String reference) {
        return new HashMap<>(Map.of(
                "externalId",
                reference + " " + run,
                "name",
                "Asset " + reference,
                "summary",
                "Says what it is",
                "type",
                "service_pattern",
                "origin",
                "council",
                "owner",
                Map.of("council", "LDS"),
                "services",
                List.of(372)));
    }

    Map<String, Object> with(String reference, String property, Object value) {
        var item = item(reference);
        item.put(property, value);
        return item;
    }

    List<Map<String, Object>> many(int count) {
        return IntStream.range(0, count).mapToObj(i -> item("m" + i)).toList();
    }

    String url(String name) {
        return "https://git.example/" + run + "/" + name;
    }
}
