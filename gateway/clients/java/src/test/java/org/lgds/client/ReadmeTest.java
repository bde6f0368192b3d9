package org.lgds.client;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What the README shows is Java that somebody can copy. */
class ReadmeTest {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    /** What the reader has: an asset, a log, and a copy to keep in step. */
    private static final String AROUND = """
            import java.net.URI;
            import java.nio.file.Path;
            import java.util.UUID;
            import java.util.concurrent.Executors;
            import java.util.concurrent.TimeUnit;
            import java.util.logging.Level;
            import java.util.logging.Logger;
            import org.lgds.client.*;
            import org.lgds.client.api.*;
            import org.lgds.client.model.*;

            abstract class Reader {
                UUID asset;
                Logger log;
                Copy copy;

                interface Copy {
                    void markAllAsUnseen();
                    void removeAllUnseen();
                    void put(String id, AdoptionView adoption);
                    void remove(String id);
                }

                abstract void apply(Page<AdoptionView> page);

                void read() {
            %s
                }
            }
            """;

    @TempDir
    Path classes;

    @Test
    void itsExamplesCompileOneAfterTheOther() throws IOException {
        var examples = JAVA.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(MatchResult::group)
                .map(block -> block.replace("```java", "").replace("```", ""))
                .toList();

        assertThat(examples).hasSize(3);
        assertThat(faults(AROUND.formatted(examples.stream().collect(Collectors.joining()))))
                .isEmpty();
    }

    private String faults(String code) throws IOException {
        var said = new StringWriter();
        var source = new SimpleJavaFileObject(URI.create("string:///Reader.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return code;
            }
        };
        var options = List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
        ToolProvider.getSystemJavaCompiler()
                .getTask(said, null, null, options, null, List.of(source))
                .call();
        return said.toString();
    }
}
