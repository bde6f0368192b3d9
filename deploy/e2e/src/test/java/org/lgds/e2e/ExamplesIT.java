package org.lgds.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the reference shows can be sent as it stands: each operation's curl command, copied from its page and run by somebody
 * of a role that the page names. Most name records that are not here, and are told so; none is told that it is not valid.
 * Last, as some change what other tests read.
 */
@Order(Integer.MAX_VALUE)
class ExamplesIT {

    private static final Pattern OPERATION = Pattern.compile("<h2 id=\"(\\w+)\">(.*?)</section>", Pattern.DOTALL);
    private static final Pattern CURL = Pattern.compile("<code>(curl .*?)</code></pre>", Pattern.DOTALL);
    private static final Pattern ROLES = Pattern.compile("Needs (?:one of the roles|the role) (.*?) and the scope");

    private static final Map<String, String> USERS = Map.ofEntries(
            Map.entry("council-editor", "lds-editor"),
            Map.entry("council-sro", "lds-sro"),
            Map.entry("council-sponsor", "lds-sponsor"),
            Map.entry("peer-reviewer", "lds-reviewer"),
            Map.entry("catalogue-editor", "editor"),
            Map.entry("advisor", "advisor"),
            Map.entry("moderator", "moderator"),
            Map.entry("programme-manager", "programme"),
            Map.entry("panel-member", "panel1"),
            Map.entry("department", "department"),
            Map.entry("supplier", "supplier"),
            Map.entry("provider", "provider"),
            Map.entry("lgds-admin", "admin"));

    private static final Map<String, String> OUTCOMES = new HashMap<>();

    @BeforeAll
    static void runAll() throws Exception {
        var tokens = new HashMap<String, String>();
        for (var tag : Suite.API.get("/openapi.json", null).body().path("tags")) {
            var page = page("/docs/reference/" + tag.path("name").asText());
            for (var operation : OPERATION.matcher(page).results().toList()) {
                var command =
                        CURL.matcher(operation.group(2)).results().findFirst().orElseThrow();
                var code = command.group(1)
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&");
                // What is without end, and what sends a file of the reader's own.
                if (!code.contains(" -N") && !code.contains("--data-binary")) {
                    var token = tokens.computeIfAbsent(userFor(operation.group(2)), Suite.API::userToken);
                    OUTCOMES.put(operation.group(1), run(code, token, operation.group(1)));
                }
            }
        }
    }

    @Test
    void noneIsToldThatItIsNotValid() {
        assertThat(OUTCOMES).hasSizeGreaterThan(400);
        assertThat(refused("400", "401", "403", "415", "422", "500")).isEmpty();
    }

    @Test
    void whatIsInEveryStackIsFound() {
        assertThat(OUTCOMES.get("getFrameworkByFrameworkAndVersion")).startsWith("200");
        assertThat(OUTCOMES.get("getEngagementsTimelineExport")).startsWith("200");
    }

    private static List<String> refused(String... statuses) {
        var refused = new ArrayList<String>();
        OUTCOMES.forEach((operation, outcome) -> {
            if (List.of(statuses).contains(outcome.substring(0, 3))) {
                refused.add(operation + ": " + outcome);
            }
        });
        return refused;
    }

    /** Somebody of a role that the operation needs; the administrator where any role will do. */
    private static String userFor(String section) {
        return ROLES.matcher(section).results().findFirst().stream()
                .flatMap(found -> List.of(found.group(1).split(", ")).stream())
                .map(USERS::get)
                .filter(user -> user != null)
                .findFirst()
                .orElse("admin");
    }

    /** The status, and what was said. */
    private static String run(String command, String token, String key) throws IOException, InterruptedException {
        var shell = new ProcessBuilder("sh", "-euc", command.replaceFirst("curl", "curl -s -m 20 -w '%{http_code}'"));
        shell.environment().putAll(Map.of("TOKEN", token, "ETAG", "\"none\"", "KEY", key));
        shell.redirectErrorStream(true);
        var process = shell.start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(command + ": " + said).isZero();
        var end = said.length() - 3;
        return said.substring(end) + " " + said.substring(0, end);
    }

    private static String page(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(Suite.STACK.gateway() + path))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
