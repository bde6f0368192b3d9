package org.lgds.gateway.portal;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.gateway.docs.Docs;
import org.lgds.gateway.test.Gateway;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

/** The portal as somebody finds it who follows every link from its home page. */
@QuarkusTest
@TestProfile(Gateway.class)
class PagesTest {

    private static final Map<String, String> PAGES = new HashMap<>();
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

    @BeforeEach
    void readAll() {
        var next = new ArrayDeque<>(List.of("/docs"));
        while (!next.isEmpty()) {
            var path = next.pop();
            if (PAGES.containsKey(path)) {
                continue;
            }
            var answer = when().get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            PAGES.put(path, answer.asString());
            if (answer.contentType().startsWith("text/html")) {
                links(answer.asString()).stream()
                        .filter(link -> link.startsWith("/"))
                        .map(link -> link.replaceFirst("#.*", ""))
                        .forEach(next::add);
            }
        }
    }

    @Test
    void everyPageIsReachedFromHome() {
        assertThat(PAGES)
                .containsKeys(
                        "/docs/getting-started/portal",
                        "/docs/getting-started/council-system",
                        "/docs/getting-started/dashboard",
                        "/docs/getting-started/clients",
                        "/docs/clients/java/README.md",
                        "/docs/access",
                        "/docs/try-it",
                        "/docs/changelog",
                        "/docs/licence",
                        "/docs/problems/stale",
                        "/docs/events/assets",
                        "/docs/reference/assets",
                        "/openapi.json",
                        "/schemas/assets.v1.json");
        assertThat(PAGES).hasSizeGreaterThan(130);
    }

    @Test
    void linksWithinAPageLeadToSomethingOnIt() {
        html().forEach((path, page) -> links(page).stream()
                .filter(link -> link.contains("#"))
                .forEach(link -> {
                    var parts = link.split("#");
                    assertThat(parts[0].isEmpty() ? page : PAGES.get(parts[0]))
                            .as("%s on %s", link, path)
                            .contains("id=\"" + parts[1] + "\"");
                }));
    }

    @Test
    void noPageLoadsAnythingFromElsewhereOrRunsAnythingInline() {
        html().forEach((path, page) -> {
            assertThat(Pattern.compile("<(?:script|link|img|iframe)[^>]*(?:src|href)=\"(?!/docs/)")
                            .matcher(page)
                            .find())
                    .as(path)
                    .isFalse();
            assertThat(page)
                    .as(path)
                    .doesNotContain("<style")
                    .doesNotContain(" style=")
                    .doesNotContain("onclick");
            assertThat(Pattern.compile("<script(?![^>]* src=)").matcher(page).find())
                    .as(path)
                    .isFalse();
        });
    }

    @Test
    void everyPageCanBeReadByAnyone() {
        html().forEach((path, page) -> {
            assertThat(page)
                    .as(path)
                    .startsWith("<!DOCTYPE html>")
                    .contains("<html lang=\"en-GB\">", "<a class=\"skip\" href=\"#main\">", "<main id=\"main\"")
                    .containsPattern("<title>[^<]+ – LGDS developer portal</title>");
            assertThat(count(page, "<h1")).as(path).isEqualTo(1);
            assertThat(headingsSkip(page)).as(path).isFalse();
            var ids = Pattern.compile(" id=\"([^\"]+)\"")
                    .matcher(page)
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            assertThat(ids).as(path).doesNotHaveDuplicates();
            Pattern.compile("<(?:input|select|textarea) id=\"([^\"]+)\"")
                    .matcher(page)
                    .results()
                    .forEach(field -> assertThat(page).contains("<label for=\"" + field.group(1) + "\""));
        });
    }

    @Test
    void theNavigationSaysWhichPartOfThePortalAPageIsIn() {
        var current = Pattern.compile("<a href=\"([^\"]+)\" aria-current=\"(page|true)\">");
        html().forEach((path, page) -> {
            var found = current.matcher(page).results().toList();
            var elsewhere =
                    Set.of("/docs", "/docs/licence", "/docs/accessibility").contains(path);
            assertThat(found).as(path).hasSize(elsewhere ? 0 : 1);
            found.forEach(one -> {
                assertThat(path).startsWith(one.group(1));
                assertThat(one.group(2).equals("page")).as(path).isEqualTo(path.equals(one.group(1)));
            });
        });
    }

    @Test
    void theReferenceTellsWhatAnswersAndParametersMean() {
        assertThat(PAGES.get("/docs/reference/assets"))
                .contains(
                        "<a href=\"#AssetView\">AssetView</a>",
                        "<h3 id=\"AssetView\">",
                        "Number of its newest released version; absent before the first.",
                        "<a href=\"#Endorsement\">Endorsement</a>",
                        "Only assets for one of these services, by their LGSL codes.",
                        "\n- draft: Its owner is writing it.\n");
    }

    @Test
    void everyOperationIsInTheReferenceWithAllFourLanguages() {
        var shown = new TreeSet<String>();
        html().forEach((path, page) -> {
            if (path.startsWith("/docs/reference/")) {
                Pattern.compile("<h2 id=\"([^\"]+)\"").matcher(page).results().forEach(one -> shown.add(one.group(1)));
                assertThat(count(page, "<summary>Python")).isEqualTo(count(page, "<section>"));
            }
        });
        var all = new TreeSet<String>();
        Docs.openApi()
                .document()
                .path("paths")
                .forEach(path -> path.forEach(
                        operation -> all.add(operation.path("operationId").asText())));
        assertThat(shown).isEqualTo(all);
    }

    private static Map<String, String> html() {
        var html = new HashMap<>(PAGES);
        html.values().removeIf(page -> !page.startsWith("<!DOCTYPE html>"));
        return html;
    }

    private static List<String> links(String page) {
        return LINK.matcher(page).results().map(match -> match.group(1)).toList();
    }

    private static boolean headingsSkip(String page) {
        var last = 0;
        for (var heading : Pattern.compile("<h([1-6])").matcher(page).results().toList()) {
            var level = Integer.parseInt(heading.group(1));
            if (level > last + 1) {
                return true;
            }
            last = level;
        }
        return false;
    }

    private static long count(String page, String text) {
        return Pattern.compile(Pattern.quote(text)).matcher(page).results().count();
    }
}
