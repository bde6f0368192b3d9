package org.lgds.engagement.panel;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.engagement.panel.Panel.Applicants;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.security.Caller;

/**
 * What a member's token says of their interests, whatever they have declared: nobody judges what their own council, one that it
 * followed or that follows it, or their own party takes part in.
 */
@RequestScoped
public class OwnTies {

    private final Caller caller;
    private final EntityManager entities;

    /** Councils of the caller with those related; asked for once a request. */
    private Set<String> related;

    OwnTies(Caller caller, EntityManager entities) {
        this.caller = caller;
        this.entities = entities;
    }

    /** True for a caller who acts for one of these, or for one that takes part in their project. */
    public boolean bindTo(Applicants applicants) {
        return !Collections.disjoint(related(), applicants.councils())
                || !Collections.disjoint(caller.parties(), applicants.parties())
                || !caller.parties().isEmpty() && takesPart(applicants);
    }

    /** What does not bind this caller, as a condition of SQL on the table of applications. */
    public String unboundCondition(Conditions conditions) {
        var unbound = "not councils && cast(%s as text[])".formatted(conditions.parameter(array(related())));
        if (caller.parties().isEmpty()) {
            return unbound;
        }
        var parties = conditions.parameter(array(caller.parties()));
        return """
                %1$s and not parties && cast(%2$s as text[]) and not exists (
                    select from participant taking where taking.project = application.project and taking.state in ('INVITED', 'JOINED')
                        and taking.party = any (cast(%2$s as text[])))""".formatted(unbound, parties);
    }

    private boolean takesPart(Applicants applicants) {
        return Scalars.query(entities, """
                        select exists (
                            select from application asking
                                join participant taking on taking.project = asking.project and taking.state in ('INVITED', 'JOINED')
                            where asking.id = ?1 and taking.party = any (cast(?2 as text[])))""", Boolean.class)
                .setParameter(1, applicants.application())
                .setParameter(2, array(caller.parties()))
                .getSingleResult();
    }

    private Set<String> related() {
        if (related == null) {
            related = caller.councils().isEmpty()
                    ? Set.of()
                    : new TreeSet<>(
                            Scalars.query(entities, "select unnest(related_councils(cast(?1 as text[])))", String.class)
                                    .setParameter(1, array(caller.councils()))
                                    .getResultList());
        }
        return related;
    }

    private static String[] array(Collection<String> texts) {
        return texts.toArray(new String[0]);
    }
}
