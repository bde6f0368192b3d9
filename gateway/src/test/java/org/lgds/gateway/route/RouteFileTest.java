package org.lgds.gateway.route;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RouteFileTest {

    private static final RouteFile.Defaults DEFAULTS =
            new RouteFile.Defaults(Duration.ofSeconds(30), 2048, Caching.SHARED);

    private static List<Route> read(String paths) {
        return RouteFile.read("r.yaml", "routes:\n  shop:\n" + paths.indent(4), Set.of("shop"), DEFAULTS);
    }

    @Test
    void aRouteIsSaidInAWordAndHasTheDefaults() {
        var route = read("/v1/a/{id}: {get: public}").get(0);
        assertThat(route.name()).isEqualTo("GET /v1/a/{id}");
        assertThat(route.service()).isEqualTo("shop");
        assertThat(route.needsToken()).isFalse();
        assertThat(route.timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(route.maxBody()).isEqualTo(2048);
        assertThat(route.caching().shared()).isTrue();
        assertThat(route.deprecation()).isEmpty();
    }

    @Test
    void aRouteSaysMoreWhereItDiffers() {
        var route = read("/v1/a: {post: {access: shop:write, timeout: 2m, body: 3MiB,"
                        + " deprecated: {since: 2027-01-01, sunset: 2027-07-01, successor: /v2/a}}}")
                .get(0);
        assertThat(route.needsToken()).isTrue();
        assertThat(route.scopes()).containsExactly("shop:write");
        assertThat(route.timeout()).isEqualTo(Duration.ofMinutes(2));
        assertThat(route.maxBody()).isEqualTo(3 * 1024 * 1024);
        assertThat(route.caching().shared()).isFalse();
        assertThat(route.deprecation().orElseThrow().successor()).hasValue("/v2/a");
    }

    @Test
    void defaultsOfTheFileGoBeforeThoseOfTheSettings() {
        var routes = RouteFile.read(
                "r.yaml",
                "defaults: {timeout: 5s, body: 1KiB, cache: none}\nroutes:\n  gateway:\n    /a: {get: public}",
                Set.of(),
                DEFAULTS);
        assertThat(routes.get(0).timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(routes.get(0).maxBody()).isEqualTo(1024);
        assertThat(routes.get(0).caching()).isEqualTo(Caching.NONE);
    }

    /** Two who listen to events would else share one stream. */
    @Test
    void whatTheGatewayAnswersItselfIsNotCached() {
        var own = "routes:\n  gateway:\n    /a: {get: %s}";
        assertThat(RouteFile.read("r.yaml", own.formatted("public"), Set.of(), DEFAULTS)
                        .get(0)
                        .caching())
                .isEqualTo(Caching.NONE);
        assertThatThrownBy(() ->
                        RouteFile.read("r.yaml", own.formatted("{access: public, cache: shared}"), Set.of(), DEFAULTS))
                .hasMessageContaining("of a service can be cached");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/a: {get: public, gte: public}                         | there is no \"gte\" here",
                "/v1/a: {get: everyone}                                    | access is public, token or a scope",
                "/v1/a: {get: {timeout: 5s}}                               | does not say who has access",
                "/v1/a: {get: {access: public, timeout: soon}}             | \"soon\" is no time",
                "/v1/a: {get: {access: public, timeout: 0s}}               | \"0s\" is no time",
                "/v1/a: {get: {access: public, timeout: 2h}}               | \"2h\" is no time",
                "/v1/a: {get: {access: public, body: big}}                 | \"big\" is no size",
                "/v1/a: {get: {access: shop:read, cache: shared}}          | only what is public and read",
                "/v1/a: {get: {access: public, cache: always}}             | cache is shared, none or a map",
                "/v1/a: {get: {access: public, deprecated: {sunset: 2027-01-01}}} | since when it is deprecated",
                "/v1/a: {get: {access: public, deprecated: {since: 2027-01-02, sunset: 2027-01-01}}} | cannot be gone",
                "/v1/a: {get: {access: public, deprecated: {since: soon}}} | \"soon\" is no day",
                "/v1/a/: {get: public}                                     | does not end with one",
                "/v1//a: {get: public}                                     | neither text nor a parameter",
                "/v1/{a}/{a}: {get: public}                                | a parameter of its own name",
                "/v1/x{a}: {get: public}                                   | neither text nor a parameter",
                "/v1/{a*}/b: {get: public}                                 | only be the last",
                "/v1/a: public                                             | must have entries",
            })
    void whatIsWrongIsToldWithItsLine(String path, String why) {
        assertThatThrownBy(() -> read("/v1/right: {get: public}\n" + path))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("r.yaml, line 4: ")
                .hasMessageContaining(why);
    }

    @Test
    void aPathWithAMethodIsThereOnce() {
        assertThatThrownBy(() -> read("/v1/{a}/{b}: {get: public}\n/v1/{c}/{d}: {get: public}"))
                .hasMessageContaining("line 4: /v1/{c}/{d} overlaps /v1/{a}/{b} in line 3");
        assertThatThrownBy(() -> read("/v1/a: {get: public}\n/v1/a: {post: shop:write}"))
                .hasMessageContaining("line 4: /v1/a is there already, in line 3");
        assertThat(read("/v1/{a}: {get: public}\n/v1/{b}: {put: shop:write}\n/v1/b: {get: public}"))
                .hasSize(3);
    }

    @Test
    void servicesDoNotShareWhatFitsBoth() {
        var crossing = "routes:\n  shop:\n    /v1/{a}/x: {get: public}\n  %s:\n    /v1/a/{b}: {get: public}";
        assertThatThrownBy(() -> RouteFile.read("r.yaml", crossing.formatted("gateway"), Set.of("shop"), DEFAULTS))
                .hasMessageContaining("line 5: /v1/a/{b} overlaps /v1/{a}/x in line 3");
        assertThat(read("/v1/{a}/x: {get: public}\n/v1/a/{b}: {get: public}")).hasSize(2);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThatThrownBy(() -> RouteFile.read(
                        "r.yaml",
                        "routes:\n  stall:\n    /v1/a: {get: all}\n  shop:\n    /v1/b: {get: any}",
                        Set.of("shop"),
                        DEFAULTS))
                .hasMessageContaining("line 2: there is no service stall; known are [shop]")
                .hasMessageContaining("line 3: ")
                .hasMessageContaining("line 5: ");
        assertThatThrownBy(() -> RouteFile.read("r.yaml", "routes: [", Set.of(), DEFAULTS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("r.yaml");
    }
}
