package org.lgds.engagement.request;

import org.jboss.resteasy.reactive.RestQuery;

/** Filters of the list of requests. */
public record EngagementRequestQuery(
        @RestQuery String council, @RestQuery EngagementRequest.State state) {}
