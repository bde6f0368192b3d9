package org.lgds.asset.adoption.note;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.lgds.asset.adoption.Adoption;
import org.lgds.kit.data.Ids;

/** What a council or LGDS notes on an adoption, for both of them alone. It is added and never changed. */
@Entity
public class AdoptionNote extends PanacheEntityBase {

    /** Who an author from LGDS speaks for. */
    static final String LGDS = "lgds";

    @Id
    public UUID id;

    public UUID adoptionId;
    public String text;

    /** Code of the author's council, or {@code lgds}. */
    public String organisation;

    /** The subject of the author's token: a note names nobody. */
    public String author;

    public Instant addedAt;

    static AdoptionNote of(Adoption adoption, String text, String organisation, String author, Instant now) {
        var note = new AdoptionNote();
        note.id = Ids.next();
        note.adoptionId = adoption.id;
        note.text = text;
        note.organisation = organisation;
        note.author = author;
        note.addedAt = now;
        return note;
    }

    /** Newest first. */
    static List<AdoptionNote> before(UUID adoption, String id, int limit) {
        var query = id == null
                ? AdoptionNote.<AdoptionNote>find("adoptionId = ?1 order by id desc", adoption)
                : AdoptionNote.<AdoptionNote>find(
                        "adoptionId = ?1 and id < ?2 order by id desc", adoption, UUID.fromString(id));
        return query.page(0, limit).list();
    }
}
