package org.lgds.gateway.route;

import java.time.Duration;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RoutesTest {

    private static final Routes ROUTES = new Routes(RouteFile.read(
            "r.yaml", """
            routes:
              gateway:
                /: {get: public}
                /docs: {get: public}
                /docs/{page*}: {get: public}
              shop:
                /v1/things: {get: public, post: shop:write}
                /v1/things/suggest: {get: public}
                /v1/things/metrics/export: {get: public}
                /v1/things/{id}: {get: public, put: shop:write}
                /v1/things/{id}/{part}: {get: public}
                /v1/calendar/{secret}.ics: {get: public}
                /v1/calendar/{id}: {delete: shop:write}
            """, Set.of("shop"), new RouteFile.Defaults(Duration.ofSeconds(1), 1, Caching.SHARED)));

    @ParameterizedTest
    @CsvSource({
        "GET, /, GET /",
        "GET, /docs, GET /docs",
        "GET, /docs/problems/not-found, GET /docs/{page*}",
        "GET, /v1/things, GET /v1/things",
        "POST, /v1/things, POST /v1/things",
        "HEAD, /v1/things, GET /v1/things",
        "GET, /v1/things/suggest, GET /v1/things/suggest",
        "GET, /v1/things/sugges%74, GET /v1/things/suggest",
        "PUT, /v1/things/other, PUT /v1/things/{id}",
        "GET, /v1/things/a+b, GET /v1/things/{id}",
        "GET, /v1/things/caf%C3%A9, GET /v1/things/{id}",
        "GET, /v1/things/bad%zz, GET /v1/things/{id}",
        "GET, /v1/things/metrics/export, GET /v1/things/metrics/export",
        "GET, /v1/things/metrics/other, GET /v1/things/{id}/{part}",
        "GET, /v1/calendar/s3cr3t.ics, GET /v1/calendar/{secret}.ics",
        "DELETE, /v1/calendar/s3cr3t, DELETE /v1/calendar/{id}",
    })
    void theMostSpecialRouteIsFound(String method, String path, String name) {
        assertThat(ROUTES.find(method, path)).map(Route::name).hasValue(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/",
                "/v1/things/",
                "/v1/thing",
                "/v1/things/a/b/c",
                "//v1/things",
                "v1/things",
                "",
                "*",
                "/v1/calendar/.ics/x"
            })
    void whatHasNoRouteIsNotFound(String path) {
        assertThat(ROUTES.find("GET", path)).isEmpty();
        assertThat(ROUTES.methodsAt(path)).isEmpty();
    }

    /** Neither suggest nor what ends like a calendar is the id of anything. */
    @ParameterizedTest
    @CsvSource({"PUT, /v1/things/suggest", "DELETE, /v1/calendar/s3cr3t.ics"})
    void aPathHasTheMethodsOfItsMostSpecialTemplateAlone(String method, String path) {
        assertThat(ROUTES.find(method, path)).isEmpty();
        assertThat(ROUTES.methodsAt(path)).containsExactly("GET", "HEAD", "OPTIONS");
    }

    @Test
    void aPathKnowsItsMethods() {
        assertThat(ROUTES.methodsAt("/v1/things")).containsExactly("GET", "HEAD", "OPTIONS", "POST");
        assertThat(ROUTES.methodsAt("/v1/things/a")).containsExactly("GET", "HEAD", "OPTIONS", "PUT");
        assertThat(ROUTES.methodsAt("/v1/calendar/a")).containsExactly("DELETE", "OPTIONS");
    }
}
