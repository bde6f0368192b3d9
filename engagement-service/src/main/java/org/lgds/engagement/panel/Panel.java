package org.lgds.engagement.panel;

import java.util.Collection;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.list.Conditions;

/**
 * Who of the panel may read and score what: a member who has declared their interests for the round, and has none in a council
 * named, in its predecessors or successors, or in a party that takes part.
 */
@ApplicationScoped
public class Panel {

    private static final String FREE = """
            exists (
                with said as materialized (
                    select declared.programme, related_councils(declared.councils) as councils, declared.parties,
                        array(select taking.project from participant taking
                            where taking.party = any(declared.parties) and taking.state in ('INVITED', 'JOINED')) as projects
                    from panel_declaration declared where declared.member = %1$s and declared.application is null)
                select from said
                where said.programme = application.programme and not said.councils && application.councils
                    and not said.parties && application.parties
                    and (application.project = any(said.projects)) is not true)
            and id <> all(array(
                select own.application from panel_declaration own
                where own.member = %1$s and own.application is not null))""";

    private final EntityManager entities;

    Panel(EntityManager entities) {
        this.entities = entities;
    }

    /** What interests are held against. */
    public record Applicants(
            UUID programme, UUID application, Collection<String> councils, Collection<String> parties) {}

    public boolean isFree(String member, Applicants applicants) {
        return Scalars.query(
                        entities,
                        "select panel_member_is_free(?1, ?2, ?3, cast(?4 as text[]), cast(?5 as text[]))",
                        Boolean.class)
                .setParameter(1, member)
                .setParameter(2, applicants.programme())
                .setParameter(3, applicants.application())
                .setParameter(4, array(applicants.councils()))
                .setParameter(5, array(applicants.parties()))
                .getSingleResult();
    }

    /**
     * What a member may know of applications, as a condition of SQL on their table: the same that {@link #isFree} says of each.
     * What they declared, with the councils related to theirs, is looked up once for a list, not for each row.
     */
    public String freeCondition(Conditions conditions, String member) {
        return FREE.formatted(conditions.parameter(member));
    }

    /** What the members gave it who are free now: whoever declared an interest since does not count. */
    public Tally tally(Applicants applicants) {
        var row = entities.unwrap(Session.class)
                .createNativeQuery("""
                        select coalesce(sum(weighted), 0), count(*), coalesce(max(weighted) - min(weighted), 0) from score
                        where application = ?2 and panel_member_is_free(member, ?1, ?2, cast(?3 as text[]), cast(?4 as text[]))""", Object[].class)
                .setParameter(1, applicants.programme())
                .setParameter(2, applicants.application())
                .setParameter(3, array(applicants.councils()))
                .setParameter(4, array(applicants.parties()))
                .getSingleResult();
        return new Tally(((Number) row[0]).longValue(), ((Number) row[1]).intValue(), ((Number) row[2]).intValue());
    }

    private static String[] array(Collection<String> texts) {
        return texts.toArray(new String[0]);
    }
}
