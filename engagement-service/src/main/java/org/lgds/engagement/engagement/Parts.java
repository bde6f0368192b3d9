package org.lgds.engagement.engagement;

import java.util.List;

import org.lgds.engagement.council.CouncilRecords.Kind;

/** The kinds of parts that a feature keeps of engagements: they go where their engagement goes. */
public interface Parts {

    List<Kind<? extends EngagementPart>> kinds();
}
