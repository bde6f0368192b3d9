package org.lgds.engagement.engagement;

import org.jboss.resteasy.reactive.RestQuery;

/** Filters of the list of engagements. */
public record EngagementQuery(
        @RestQuery String council, @RestQuery Engagement.State state) {}
