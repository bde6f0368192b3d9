package org.lgds.kit.openapi;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Words on their way from a source, through {@link JavadocKeeper} and its files, to a schema. */
class TypeWordsTest {

    private static final String ORDER = """
            package shop;

            import com.fasterxml.jackson.annotation.JsonUnwrapped;
            import jakarta.validation.constraints.AssertTrue;
            import jakarta.validation.constraints.Min;

            /**
             * An order.
             *
             * <p>Kept in a table of its own.
             *
             * @param total in pence
             */
            public record Order(
                    @JsonUnwrapped Buyer buyer, @Min(value = 1, message = "must be something") long total, State state) {

                @AssertTrue(message = "total is what the buyer pays")
                boolean isPaid() {
                    return true;
                }

                /** @param name whose it is */
                public record Buyer(String name, String town) {}

                /** Where it stands. */
                public enum State {
                    /** Being packed. */
                    OPEN,
                    SENT
                }

                /** Whether it may be read. */
                public static class Sight {
                    /** Whose eyes. */
                    public enum State { ALL, NONE }
                }
            }
            """;

    @TempDir
    private Path classes;

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    private Index index;

    @BeforeEach
    void compile() throws IOException {
        var source = new SimpleJavaFileObject(URI.create("string:///shop/Order.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return ORDER;
            }
        };
        var options = List.of("-d", classes.toString(), "-classpath", System.getProperty("java.class.path"));
        var task = ToolProvider.getSystemJavaCompiler().getTask(null, null, null, options, null, List.of(source));
        task.setProcessors(List.of(new JavadocKeeper()));
        assertThat(task.call()).isTrue();
        Thread.currentThread()
                .setContextClassLoader(
                        new URLClassLoader(new URL[] {classes.toUri().toURL()}, before));
        var indexer = new Indexer();
        try (var found = Files.walk(classes)) {
            for (var file :
                    found.filter(path -> path.toString().endsWith(".class")).toList()) {
                try (var in = Files.newInputStream(file)) {
                    indexer.index(in);
                }
            }
        }
        index = indexer.complete();
    }

    @AfterEach
    void restore() {
        Thread.currentThread().setContextClassLoader(before);
    }

    @Test
    void aRecordsFirstParagraphAndItsParametersAreTold() {
        var words = words(object("name", "town", "total", "state"), "shop.Order");

        assertThat(words.text()).isEqualTo("An order.");
        assertThat(words.properties())
                .containsEntry("total", "in pence")
                .containsEntry("name", "whose it is")
                .containsEntry("town", null);
    }

    @Test
    void whatARecordIsHeldToIsToldInTheWordsOfItsRefusals() {
        var words = words(object("name", "town", "total", "state"), "shop.Order");

        assertThat(words.rules()).containsExactly("total is what the buyer pays.");
        assertThat(words.held()).containsEntry("total", "Must be something.").containsEntry("name", "");
    }

    @Test
    void anEnumTellsWhatItsConstantsMean() {
        assertThat(words(oneOf("open", "sent"), "shop.Order$State").text())
                .isEqualTo("Where it stands.\n\n- open: Being packed.");
    }

    @Test
    void ofClassesThatShareANameTheOneThatIsMadeAlikeTells() {
        var words = words(oneOf("all", "none"), "shop.Order$State", "shop.Order$Sight$State");

        assertThat(words.text()).isEqualTo("Whose eyes.");
    }

    @Test
    void nothingIsToldWhereItIsNotKnownWhichClassIsMeant() {
        assertThat(words(oneOf("red", "blue"), "shop.Order$State", "shop.Order$Sight$State")
                        .text())
                .isEmpty();
        assertThat(words(object("colour"), "shop.Order").text()).isEmpty();
    }

    private TypeWords words(Schema schema, String... types) {
        return TypeWords.of(
                schema,
                List.of(types).stream()
                        .map(type -> index.getClassByName(DotName.createSimple(type)))
                        .toList(),
                index);
    }

    private static Schema object(String... properties) {
        var schema = OASFactory.createSchema();
        for (var property : properties) {
            schema.addProperty(property, OASFactory.createSchema());
        }
        return schema;
    }

    private static Schema oneOf(Object... values) {
        return OASFactory.createSchema().enumeration(List.of(values));
    }
}
