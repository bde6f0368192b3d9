package org.lgds.kit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.arc.All;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.kit.export.Exports.Source;

/**
 * Writes the lines of a download: JSON, or CSV (RFC 4180) as spreadsheets open it without harm, where no cell begins like a
 * formula.
 */
@ApplicationScoped
class ExportLines {

    private static final int ROWS_AT_ONCE = 500;

    private final ObjectMapper json;
    private final CsvMapper csv = CsvMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();

    ExportLines(ObjectMapper json, @All List<ObjectMapperCustomizer> rules) {
        this.json = json;
        rules.forEach(rule -> rule.customize(csv));
        csv.registerModule(new SimpleModule().addSerializer(String.class, new FormulaSafeText()));
        csv.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    private interface Writer<T> {
        void write(T row) throws IOException;
    }

    /** The header is there at once, also when no line follows. */
    <E, L> void writeCsv(Source<E> source, Class<L> line, Function<E, L> view, OutputStream out) throws IOException {
        var schema = csv.schemaFor(line).withLineSeparator("\r\n").withoutHeader();
        out.write(header(schema).getBytes(StandardCharsets.UTF_8));
        try (var lines = csv.writerFor(line).with(schema).writeValues(out)) {
            read(source, view, lines::write);
        }
    }

    <E> void writeJson(Source<E> source, Function<E, ?> view, OutputStream out) throws IOException {
        read(source, view, row -> {
            out.write(json.writeValueAsBytes(row));
            out.write('\n');
        });
        out.flush();
    }

    private record Chunk<T>(List<T> shown, String last, boolean full) {}

    private static <E, T> void read(Source<E> source, Function<E, T> view, Writer<T> writer) throws IOException {
        String after = null;
        for (boolean more = true; more; ) {
            var chunk = chunk(source, view, after);
            for (var row : chunk.shown()) {
                writer.write(row);
            }
            after = chunk.last();
            more = chunk.full();
        }
    }

    /** Each chunk is read in a transaction of its own, which ends before a slow client has taken it. */
    private static <E, T> Chunk<T> chunk(Source<E> source, Function<E, T> view, String after) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var rows = source.rows().read(after, ROWS_AT_ONCE);
            var last = rows.isEmpty() ? null : source.key().apply(rows.get(rows.size() - 1));
            return new Chunk<>(rows.stream().<T>map(view).toList(), last, rows.size() == ROWS_AT_ONCE);
        });
    }

    private static String header(CsvSchema schema) {
        return StreamSupport.stream(schema.spliterator(), false)
                .map(CsvSchema.Column::getName)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /** An apostrophe before what a spreadsheet would take for a formula, in full-width characters too. */
    private static final class FormulaSafeText extends StdSerializer<String> {

        private static final String STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

        FormulaSafeText() {
            super(String.class);
        }

        @Override
        public void serialize(String text, JsonGenerator generator, SerializerProvider provider) throws IOException {
            var isFormula = !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
            generator.writeString(isFormula ? "'" + text : text);
        }
    }
}
