package org.lgds.engagement.standard;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.lgds.kit.data.Ids;

/** A participant's vote on a version, which it may change until the version is agreed; the standard's lock orders them. */
@Entity
public class Vote extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID standardVersion;
    public UUID participant;

    @Enumerated(EnumType.STRING)
    public Choice choice;

    public String castBy;
    public Instant castAt;

    static List<Vote> on(StandardVersion version) {
        return list("standardVersion", version.id);
    }

    static void cast(StandardVersion version, UUID participant, Choice choice, String by, Instant now) {
        var vote = Vote.<Vote>find("standardVersion = ?1 and participant = ?2", version.id, participant)
                .firstResultOptional()
                .orElseGet(() -> of(version, participant));
        vote.choice = choice;
        vote.castBy = by;
        vote.castAt = now;
        vote.persist();
    }

    private static Vote of(StandardVersion version, UUID participant) {
        var vote = new Vote();
        vote.id = Ids.next();
        vote.standardVersion = version.id;
        vote.participant = participant;
        return vote;
    }
}
