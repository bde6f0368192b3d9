package org.lgds.kit.export;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lgds.kit.list.Pages;

/**
 * Downloads of whole collections (convention 10), read page by page in short transactions and written as they are read.
 * {@code ?format=} decides on the form, else the Accept header, else it is CSV. The sources' attribution lines are in
 * headers, where they spoil neither form.
 */
@ApplicationScoped
public class Exports {

    public static final String CSV = "text/csv";
    public static final String NDJSON = "application/x-ndjson";

    private final ExportLines lines;
    private final List<String> attribution;

    Exports(ExportLines lines, @ConfigProperty(name = "lgds.export.attribution") Optional<List<String>> attribution) {
        this.lines = lines;
        this.attribution = attribution.orElse(List.of());
    }

    /** A collection and the key that its list is ordered by. */
    public record Source<E>(String name, Pages.Rows<E> rows, Function<E, String> key) {}

    /**
     * A download.
     *
     * @param asked the form the caller names, or null
     * @param line a flat record, whose components are the columns
     * @param csv a row as such a record
     * @param item a row as one line of NDJSON
     */
    public <E, L> Export of(
            ExportFormat asked, Source<E> source, Class<L> line, Function<E, L> csv, Function<E, ?> item) {
        return new Export(source.name(), asked, attribution, (format, out) -> {
            if (format == ExportFormat.CSV) {
                lines.writeCsv(source, line, csv, out);
            } else {
                lines.writeJson(source, item, out);
            }
        });
    }
}
