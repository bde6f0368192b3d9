package org.lgds.gateway.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lgds.gateway.docs.Docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class SnippetsTest {

    private static List<Reference.Operation> operations;

    @TempDir
    Path folder;

    @BeforeAll
    static void make() {
        var openApi = Docs.openApi();
        var document = openApi.document();
        operations = Reference.of(document, openApi.examples(document), "https://api.lgds.example").tags().stream()
                .flatMap(tag -> tag.operations().stream())
                .toList();
    }

    /** A function in curl's place writes down what the shell has made of each line. */
    @Test
    void aShellReadsEveryCurlLineAsTheRequestThatIsMeant() throws Exception {
        var script = new StringBuilder(
                "TOKEN=t ETAG=e KEY=k\ncurl() { for one; do printf '%s\\0' \"$one\"; done; printf '\\0'; }\n");
        operations.forEach(operation -> script.append(code(operation, "curl")).append('\n'));

        var calls = run(write("all.sh", script.toString()), "sh").split("\0\0");

        assertThat(calls).hasSize(operations.size());
        for (int i = 0; i < calls.length; i++) {
            var operation = operations.get(i);
            var words = List.of(calls[i].split("\0"));
            assertThat(words).as(operation.id()).anyMatch(word -> isAddressOf(operation, word));
            if (!operation.verb().equals("GET")) {
                assertThat(words).containsSubsequence("-X", operation.verb());
            }
            if (words.contains("-d")) {
                assertThat(isJson(words.get(words.indexOf("-d") + 1)))
                        .as(operation.id())
                        .isTrue();
            }
        }
    }

    @Test
    void everyJavaSnippetCompiles() throws Exception {
        var source =
                new StringBuilder("import java.net.URI;\nimport java.net.http.*;\nimport java.net.http.HttpRequest.*;\n"
                        + "import java.net.http.HttpResponse.*;\nimport java.nio.file.Path;\nclass All {\n"
                        + "String token, etag, key;\n");
        operations.forEach(operation -> source.append(
                "void %s() throws Exception {\n%s\n}\n".formatted(operation.id(), code(operation, "Java"))));
        var file = write("All.java", source.append("}\n").toString());
        var errors = new ByteArrayOutputStream();

        var result = ToolProvider.getSystemJavaCompiler()
                .run(null, errors, errors, "-d", folder.toString(), "-proc:none", file.toString());

        assertThat(result).as(errors.toString()).isZero();
    }

    @Test
    void everyJavaScriptSnippetCanBeReadWhereNodeIsThere() throws Exception {
        var source = new StringBuilder("const [token, etag, key] = [];\nconst readFile = null;\n");
        operations.forEach(operation -> source.append(
                "async function %s() {\n%s\n}\n".formatted(operation.id(), code(operation, "JavaScript"))));
        assumeTrue(isThere("node"), "Node is not installed");

        assertThat(run(write("all.mjs", source.toString()), "node", "--check")).isEmpty();
    }

    @Test
    void everyPythonSnippetCanBeReadWherePythonIsThere() throws Exception {
        var source = new StringBuilder("import requests\n");
        operations.forEach(operation -> source.append(code(operation, "Python")).append('\n'));
        assumeTrue(isThere("python3"), "Python is not installed");

        assertThat(run(write("all.py", source.toString()), "python3", "-m", "py_compile"))
                .isEmpty();
    }

    @Test
    void aStreamIsReadAsUtf8InPythonToo() {
        var listening = operations.stream()
                .filter(operation -> operation.path().equals("/v1/events/stream"))
                .findFirst()
                .orElseThrow();

        assertThat(code(listening, "Python")).contains("response.encoding = \"utf-8\"");
    }

    private static boolean isAddressOf(Reference.Operation operation, String word) {
        var template = operation.path().replaceAll("\\{[^}]+}", "[^/?{}]+").replace(".ics", "\\.ics");
        return word.matches("https://api\\.lgds\\.example" + template + "(\\?.*)?");
    }

    private static String code(Reference.Operation operation, String label) {
        return operation.snippets().stream()
                .filter(snippet -> snippet.label().equals(label))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private static boolean isJson(String text) {
        try {
            return Docs.JSON.readTree(text).isContainerNode();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static boolean isThere(String program) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }

    private String run(Path file, String... command) throws Exception {
        var line = new ArrayList<>(List.of(command));
        line.add(file.toString());
        var out = folder.resolve("out-" + command[0].toLowerCase(Locale.ROOT));
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        var said = Files.readString(out);
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
