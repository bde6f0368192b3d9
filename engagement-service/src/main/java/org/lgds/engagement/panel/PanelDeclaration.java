package org.lgds.engagement.panel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.data.Ids;
import org.lgds.kit.event.Change;

/** What a member of the panel says of their interests: those in a round, or that they have one in an application. */
@Entity
public class PanelDeclaration extends Aggregate {

    @Id
    public UUID id;

    /** Subject of the member. */
    public String member;

    public UUID programme;

    /** The application they have an interest in; null where they declare for the round. */
    public UUID application;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> councils = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> parties = List.of();

    public String note;

    public static PanelDeclaration of(String member, UUID programme, UUID application) {
        var declaration = new PanelDeclaration();
        declaration.id = Ids.next();
        declaration.member = member;
        declaration.programme = programme;
        declaration.application = application;
        return declaration;
    }

    public static Optional<PanelDeclaration> ofRound(String member, UUID programme) {
        return find("member = ?1 and programme = ?2 and application is null", member, programme)
                .firstResultOptional();
    }

    @Override
    public String key() {
        return id.toString();
    }

    public DeclarationEvent declare(Interests interests, Instant now) {
        councils = List.copyOf(interests.councils());
        parties = List.copyOf(interests.parties());
        note = interests.note();
        var sequence = changed(now);
        return new DeclarationEvent(
                "declaration.changed", DeclarationView.of(this), new Change(null, "declared", null), sequence);
    }
}
