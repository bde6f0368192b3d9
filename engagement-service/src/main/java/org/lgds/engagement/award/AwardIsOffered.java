package org.lgds.engagement.award;

import java.util.List;

import org.lgds.engagement.application.ProposedPayment;

/** An award is offered, and its payments are to be scheduled in the same transaction. */
public record AwardIsOffered(Award award, List<ProposedPayment> payments) {}
