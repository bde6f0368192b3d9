package org.lgds.gateway.portal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

/** The same call in the languages that callers use most. */
final class Snippets {

    private final String url;

    Snippets(String url) {
        this.url = url;
    }

    List<Reference.Snippet> of(Call call) {
        return List.of(
                new Reference.Snippet("curl", curl(call)),
                new Reference.Snippet("Java", java(call)),
                new Reference.Snippet("JavaScript", javaScript(call)),
                new Reference.Snippet("Python", python(call)));
    }

    private String curl(Call call) {
        var code = new StringBuilder("curl");
        if (!call.verb().equals("GET")) {
            code.append(" -X ").append(call.verb());
        }
        code.append(call.isStream() ? " -N" : "")
                .append(" \"")
                .append(url)
                .append(call.target())
                .append('"');
        call.headers().forEach((name, value) -> code.append(" \\\n  -H \"%s: %s\"".formatted(name, value)));
        call.json()
                .ifPresent(body -> code.append(" \\\n  -d '")
                        .append(Pretty.of(body).replace("'", "'\\''"))
                        .append('\''));
        call.file().ifPresent(name -> code.append(" \\\n  --data-binary @").append(name));
        return code.toString();
    }

    private String java(Call call) {
        var code = new StringBuilder(
                "var request = HttpRequest.newBuilder(URI.create(\"%s\"))\n".formatted(url + call.target()));
        call.headers()
                .forEach((name, value) ->
                        code.append("        .header(\"%s\", %s)\n".formatted(name, concatenated(value, " + "))));
        var body = call.json()
                .map(json -> "BodyPublishers.ofString(\"\"\"\n                "
                        + Pretty.of(json).replace("\\", "\\\\").replace("\n", "\n                ")
                        + "\"\"\")")
                .or(() -> call.file().map(name -> "BodyPublishers.ofFile(Path.of(\"%s\"))".formatted(name)))
                .orElse("BodyPublishers.noBody()");
        code.append("        .method(\"%s\", %s)\n        .build();\n".formatted(call.verb(), body));
        code.append("var response = HttpClient.newHttpClient().send(request, BodyHandlers.of%s());\n"
                .formatted(call.isStream() ? "Lines" : "String"));
        code.append(
                call.isStream()
                        ? "response.body().forEach(System.out::println);"
                        : "System.out.println(response.statusCode() + \" \" + response.body());");
        return code.toString();
    }

    private String javaScript(Call call) {
        var code = new StringBuilder("const response = await fetch(\"%s\", {\n".formatted(url + call.target()));
        code.append("  method: \"%s\",\n".formatted(call.verb()));
        if (!call.headers().isEmpty()) {
            code.append("  headers: {\n");
            call.headers()
                    .forEach((name, value) ->
                            code.append("    \"%s\": %s,\n".formatted(name, concatenated(value, " + "))));
            code.append("  },\n");
        }
        call.json()
                .ifPresent(body -> code.append("  body: JSON.stringify(%s),\n"
                        .formatted(Pretty.of(body).replace("\n", "\n  "))));
        call.file().ifPresent(name -> code.append("  body: await readFile(\"%s\"),\n".formatted(name)));
        code.append("});\n");
        code.append(
                call.isStream()
                        ? "for await (const text of response.body.pipeThrough(new TextDecoderStream())) {\n"
                                + "  console.log(text);\n"
                                + "}"
                        : "console.log(response.status, await response.text());");
        return code.toString();
    }

    private String python(Call call) {
        var code = new StringBuilder(
                "response = requests.request(\n    \"%s\",\n    \"%s\",\n".formatted(call.verb(), url + call.target()));
        if (!call.headers().isEmpty()) {
            code.append("    headers={\n");
            call.headers()
                    .forEach((name, value) ->
                            code.append("        \"%s\": %s,\n".formatted(name, concatenated(value, " + "))));
            code.append("    },\n");
        }
        call.json().ifPresent(body -> code.append("    json=%s,\n".formatted(literal(body, "    "))));
        call.file().ifPresent(name -> code.append("    data=open(\"%s\", \"rb\"),\n".formatted(name)));
        code.append(call.isStream() ? "    stream=True,\n" : "    timeout=30,\n")
                .append(")\n");
        code.append(
                call.isStream()
                        // Without a charset it would take text/event-stream for Latin-1.
                        ? "response.encoding = \"utf-8\"\nfor line in response.iter_lines(decode_unicode=True):\n    print(line)"
                        : "print(response.status_code, response.text)");
        return code.toString();
    }

    /** A text in which what stands for the caller's own is a variable. */
    private static String concatenated(String value, String plus) {
        var mark = value.indexOf('$');
        if (mark < 0) {
            return "\"" + value + "\"";
        }
        var variable = value.substring(mark + 1).toLowerCase(Locale.ROOT);
        return mark == 0 ? variable : "\"" + value.substring(0, mark) + "\"" + plus + variable;
    }

    private static String literal(JsonNode node, String indent) {
        var deeper = indent + "    ";
        if (node.isObject()) {
            return node.isEmpty()
                    ? "{}"
                    : node.properties().stream()
                            .map(one -> deeper + "\"" + one.getKey() + "\": " + literal(one.getValue(), deeper))
                            .collect(Collectors.joining(",\n", "{\n", ",\n" + indent + "}"));
        }
        if (node.isArray()) {
            return node.isEmpty()
                    ? "[]"
                    : node.valueStream()
                            .map(one -> deeper + literal(one, deeper))
                            .collect(Collectors.joining(",\n", "[\n", ",\n" + indent + "]"));
        }
        if (node.isBoolean()) {
            return node.asBoolean() ? "True" : "False";
        }
        return node.isNull() ? "None" : node.toString();
    }
}
