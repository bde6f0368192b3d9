package org.lgds.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The portal's guides as a newcomer follows them: all of a page's commands, copied from it, one after the other. */
class GuidesIT {

    private static final Pattern COMMANDS =
            Pattern.compile("<pre tabindex=\"0\"><code>(.*?)</code></pre>", Pattern.DOTALL);

    @TempDir
    Path folder;

    @BeforeAll
    static void somethingIsThereToFind() {
        Suite.SAMPLE.newAsset("A Drupal for the guides");
    }

    @Test
    void aPortalFindsShowsAsksAgainAndKeepsUp() throws Exception {
        var said = follow("portal");

        assertThat(said).contains("A Drupal for the guides", "304 Not Modified", "\"since\":\"");
        assertThat(Files.readString(folder.resolve("page.json"))).contains("A Drupal for the guides");
    }

    @Test
    void aCouncilsSystemGetsATokenKeepsUpAndSends() throws Exception {
        var said = follow("council-system");

        assertThat(said)
                .contains("\"client\":\"leeds-sync\"", "\"items\":[{\"status\":201", "Location: /v1/reuse-checks/");
    }

    /** What a shell says that ends at the first command that fails, or that uses a variable that was not set. */
    private String follow(String guide) throws IOException, InterruptedException {
        var output = folder.resolve("output");
        var shell = new ProcessBuilder("sh", "-euc", commands(guide))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(shell.waitFor(1, TimeUnit.MINUTES)).isTrue();
        var said = Files.readString(output);
        assertThat(shell.exitValue()).as(said).isZero();
        assertThat(said).doesNotContain("/docs/problems/");
        return said;
    }

    private static String commands(String guide) throws IOException, InterruptedException {
        var page = URI.create(Suite.STACK.gateway() + "/docs/getting-started/" + guide);
        var html = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                .body();
        return COMMANDS.matcher(html)
                .results()
                .map(block -> block.group(1))
                .map(block -> block.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
                .collect(Collectors.joining("\n"));
    }
}
