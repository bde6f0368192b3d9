package org.lgds.council.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.lgds.kit.data.Ids;

/** Something that shows an answer to be so. */
@Entity
public class EvidenceItem extends PanacheEntityBase {

    /** What evidence is. */
    public enum Kind {
        /** An address on the web. */
        LINK,
        /** A document, at an address. */
        DOCUMENT,
        /** A record in the council's own systems. */
        RECORD_REFERENCE,
        /** What somebody saw. */
        OBSERVATION
    }

    /** Who is shown it. */
    public enum Sight {
        /** The council and LGDS. */
        COUNCIL,
        /** Whoever reviews the assessment too. */
        REVIEWERS,
        /** Anyone, where the council publishes its result. */
        PUBLIC
    }

    @Id
    public UUID id;

    public UUID assessment;
    public String question;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    public String title;
    public String url;
    public String reference;
    public LocalDate datedOn;

    @Enumerated(EnumType.STRING)
    public Sight visibility;

    /** The subject of who added it. */
    public String addedBy;

    public Instant addedAt;

    public static EvidenceItem of(QuestionAnswer answer, NewEvidence said, String by, Instant now) {
        var item = new EvidenceItem();
        item.id = Ids.next();
        item.assessment = answer.assessment;
        item.question = answer.question;
        item.kind = said.kind();
        item.title = said.title();
        item.url = said.url();
        item.reference = said.reference();
        item.datedOn = said.datedOn();
        item.visibility = said.visibility() == null ? Sight.REVIEWERS : said.visibility();
        item.addedBy = by;
        item.addedAt = now;
        return item;
    }

    /** The same item for another assessment of the council. */
    EvidenceItem carried(UUID other) {
        var item = new EvidenceItem();
        item.id = Ids.next();
        item.assessment = other;
        item.question = question;
        item.kind = kind;
        item.title = title;
        item.url = url;
        item.reference = reference;
        item.datedOn = datedOn;
        item.visibility = visibility;
        item.addedBy = addedBy;
        item.addedAt = addedAt;
        return item;
    }

    /** Of one answer, the oldest first. */
    public static List<EvidenceItem> of(UUID assessment, String question) {
        return list("assessment = ?1 and question = ?2 order by id", assessment, question);
    }

    static List<EvidenceItem> of(UUID assessment) {
        return list("assessment = ?1 order by id", assessment);
    }

    public static Optional<EvidenceItem> of(UUID assessment, String question, UUID id) {
        return find("id = ?1 and assessment = ?2 and question = ?3", id, assessment, question)
                .firstResultOptional();
    }
}
