package org.lgds.council.importing.comparison;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.lgds.council.importing.comparison.ImportReport.Counts;
import org.lgds.council.importing.comparison.ImportReport.Delimiter;
import org.lgds.council.importing.row.ReadRows;
import org.lgds.council.importing.row.Source;
import org.lgds.council.importing.sheet.ReadingSheets;
import org.lgds.kit.data.Signer;

/** Compares files of public registers with the register, and changes nothing. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ComparingFiles {

    private final ReadingSheets sheets;
    private final EntityManager entities;
    private final Signer signer;

    ComparingFiles(ReadingSheets sheets, EntityManager entities, Signer signer) {
        this.sheets = sheets;
        this.entities = entities;
        this.signer = signer;
    }

    /** @param source null where the header is to tell */
    Comparison compare(byte[] file, Source source) {
        var sheet = sheets.read(file);
        var read = ReadRows.of(sheet, source);
        var comparing = new Comparing(KnownRegister.read(entities), read.rows());
        var compared = read.rows().stream().map(comparing::compare).toList();
        var rows = Stream.concat(
                        compared.stream().map(Comparing.Compared::row),
                        read.refused().stream().map(fault -> ComparedRow.refused(fault.line(), fault.detail())))
                .sorted(Comparator.comparingLong(ComparedRow::line))
                .toList();
        var digest = digest();
        digest.update(file);
        digest.update(read.source().name().getBytes(StandardCharsets.UTF_8));
        compared.forEach(one -> digest.update(state(one).getBytes(StandardCharsets.UTF_8)));
        var report = new ImportReport(
                read.source(),
                sheet.charset(),
                Delimiter.of(sheet.delimiter()),
                Counts.of(rows),
                signer.hash("register import", new String(digest.digest(), StandardCharsets.ISO_8859_1)),
                null,
                rows);
        return new Comparison(report, versions(compared));
    }

    private static Map<String, Long> versions(List<Comparing.Compared> compared) {
        return compared.stream()
                .map(Comparing.Compared::council)
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(KnownCouncil::code, KnownCouncil::version, (one, same) -> one));
    }

    /** What of the register a line was compared with. */
    private static String state(Comparing.Compared compared) {
        var council = compared.council();
        return "%d %s %s\n"
                .formatted(
                        compared.row().line(),
                        compared.row().outcome(),
                        council == null ? "-" : council.code() + " " + council.version());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
