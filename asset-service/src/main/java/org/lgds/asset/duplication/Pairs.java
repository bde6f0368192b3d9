package org.lgds.asset.duplication;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;
import org.lgds.asset.finding.DuplicationFinding;
import org.lgds.asset.finding.FindingMember;
import org.lgds.asset.finding.Reader;
import org.lgds.asset.match.MatchScore;
import org.lgds.asset.match.MatchScore.Services;
import org.lgds.kit.delta.ChangesFeed;

/** Scores of the pairs of some records, worked out as a page of them is read. */
@ApplicationScoped
class Pairs {

    private final EntityManager entities;

    Pairs(EntityManager entities) {
        this.entities = entities;
    }

    /** Pairs of a finding that follow one, in the order of their ids; the texts of those alone are compared. */
    List<PairView> of(DuplicationFinding finding, Reader reader, String after, int limit) {
        var unread = finding.members.all().stream()
                .filter(reader::mayNotRead)
                .map(FindingMember::id)
                .collect(Collectors.toSet());
        var from = after == null
                ? new String[] {ChangesFeed.BEFORE_EVERY_UUID, ChangesFeed.BEFORE_EVERY_UUID}
                : after.split(" ");
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        with record as (
                            select s.id, array[s.service] as services, array[k.area] as areas, s.interaction,
                                said(s.title, s.need) as text
                            from solution s left join known_service k on k.id = s.service where s.id = any(?1)
                            union all
                            select c.id, c.services, array(select area from known_service where id = any(c.services)),
                                case when cardinality(c.interactions) = 1 then c.interactions[1] end,
                                said(c.title, c.need)
                            from reuse_check c where c.id = any(?1)
                            union all
                            select a.id, a.services, array(select area from known_service where id = any(a.services)),
                                null, said(a.name, a.summary)
                            from asset a where a.id = any(?1)),
                        pair as materialized (
                            select one.id as one, other.id as other, one.services && other.services as same,
                                one.areas && other.areas as same_area, one.interaction as interaction,
                                other.interaction as other_interaction, one.text as text, other.text as other_text
                            from record one join record other on one.id < other.id
                            where (one.id, other.id) > (?2, ?3) order by one.id, other.id limit ?4)
                        select one, other, same, same_area, interaction, other_interaction,
                            text_similarity(text, other_text) as text
                        from pair order by one, other""", Tuple.class)
                .setParameter(1, finding.memberIds)
                .setParameter(2, UUID.fromString(from[0]))
                .setParameter(3, UUID.fromString(from[1]))
                .setParameter(4, limit)
                .getResultStream()
                .map(row -> pair(row, unread))
                .toList();
    }

    private static PairView pair(Tuple row, Set<UUID> unread) {
        var services = Boolean.TRUE.equals(row.get("same", Boolean.class))
                ? Services.SAME
                : Boolean.TRUE.equals(row.get("same_area", Boolean.class)) ? Services.SAME_AREA : Services.UNRELATED;
        var one = row.get("one", UUID.class);
        var other = row.get("other", UUID.class);
        var score = MatchScore.of(
                services,
                row.get("interaction", Integer.class),
                row.get("other_interaction", Integer.class),
                row.get("text", BigDecimal.class));
        return new PairView(one, other, PairView.Score.of(score, !unread.contains(one) && !unread.contains(other)));
    }
}
