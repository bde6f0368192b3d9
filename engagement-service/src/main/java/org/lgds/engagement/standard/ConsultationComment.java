package org.lgds.engagement.standard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.data.Ids;

/** What an organisation says to a version in consultation, and the answer. */
@Entity
public class ConsultationComment extends Aggregate {

    @Id
    public UUID id;

    public UUID standardVersion;
    public String council;
    public String party;

    /** The criterion it is about; null for the whole. */
    public String criterion;

    public String text;
    public String answer;
    public LocalDate answeredOn;

    static ConsultationComment of(StandardVersion version, NewComment said, Organisation by, Instant now) {
        var comment = new ConsultationComment();
        comment.id = Ids.next();
        comment.standardVersion = version.id;
        comment.council = by.council();
        comment.party = by.party();
        comment.criterion = said.criterion();
        comment.text = said.text();
        comment.changed(now);
        return comment;
    }

    @Override
    public String key() {
        return id.toString();
    }

    /** The answer; a later one takes its place. */
    void answer(String answer, LocalDate today, Instant now) {
        this.answer = answer;
        answeredOn = today;
        changed(now);
    }
}
