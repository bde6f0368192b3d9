package org.lgds.asset.asset;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.lgds.asset.publiccode.CheckingPubliccode;
import org.lgds.asset.publiccode.Publiccode;
import org.lgds.asset.publiccode.PubliccodeReport;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The publiccode.yml an asset was imported from, as it was sent. It changes with its asset, whose lock orders its changes. */
@Entity
public class PubliccodeFile extends PanacheEntityBase {

    private static final CheckingPubliccode CHECKING = new CheckingPubliccode();

    @Id
    public UUID assetId;

    public String yaml;
    public Instant importedAt;

    static Optional<PubliccodeFile> of(Asset asset) {
        return asset.imported() == null ? Optional.empty() : PubliccodeFile.findByIdOptional(asset.id);
    }

    /** Keeps a file for an asset in place of the one before. */
    static void keep(Asset asset, byte[] yaml, Instant now) {
        var there = PubliccodeFile.<PubliccodeFile>findByIdOptional(asset.id);
        var file = there.orElseGet(PubliccodeFile::new);
        file.assetId = asset.id;
        file.yaml = new String(yaml, UTF_8);
        file.importedAt = now;
        if (there.isEmpty()) {
            file.persist();
        }
    }

    /** What today's rules say of it. */
    PubliccodeReport check() {
        return CHECKING.check(yaml.getBytes(UTF_8));
    }

    /** What it says; nothing if today's rules refuse what older ones took. */
    Optional<Publiccode> facts() {
        return Optional.ofNullable(check().publiccode());
    }
}
