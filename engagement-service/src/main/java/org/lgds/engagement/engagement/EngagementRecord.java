package org.lgds.engagement.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lgds.engagement.council.CouncilRecord;

/** What is kept of an engagement. */
@MappedSuperclass
public abstract class EngagementRecord extends CouncilRecord {

    @Column(updatable = false)
    public UUID request;

    public String title;
    public String scope;
    public String leadAdvisor;
    public Integer days;

    /** Subjects of those who advise beside the lead. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> furtherAdvisors = List.of();

    /** Quarters of days that its sessions took. */
    public int quartersUsed;

    public String positionStatement;

    /** Without it the plan cannot be agreed, where it was asked for. */
    public String commitmentAction;

    @Enumerated(EnumType.STRING)
    public Engagement.State state;

    @Enumerated(EnumType.STRING)
    public Engagement.State pausedFrom;

    /** Why the last decision was taken. */
    public String reason;

    /** Subjects of those who advise in it, and one more. */
    public Set<String> advisorsAnd(String subject) {
        var all = new TreeSet<>(furtherAdvisors);
        all.add(subject);
        if (leadAdvisor != null) {
            all.add(leadAdvisor);
        }
        return all;
    }

    /** What must be there to agree on it, and is not. */
    List<String> lacking() {
        var lacking = new ArrayList<String>();
        if (scope == null) {
            lacking.add("scope");
        }
        if (leadAdvisor == null) {
            lacking.add("leadAdvisor");
        }
        if (days == null) {
            lacking.add("days");
        }
        if (positionStatement == null) {
            lacking.add("positionStatement");
        }
        return lacking;
    }
}
