package org.lgds.engagement.matching;

import java.util.List;

/**
 * Advisors for a request.
 *
 * @param items who may lead it, the best match first
 * @param conflicted who may not, as they have an interest in the council, one it followed or one that follows it
 */
public record AdvisorMatches(List<AdvisorMatch> items, List<AdvisorMatch> conflicted) {}
