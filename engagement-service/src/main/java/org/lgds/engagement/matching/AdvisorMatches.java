package org.lgds.engagement.matching;

import java.util.List;

/**
 * Advisors that suit a request, and those that may not.
 *
 * @param items advisors who may lead it, the best match first
 * @param conflicted advisors who may not lead it, as they have an interest in the council, one it followed or one that
 *     follows it
 */
public record AdvisorMatches(List<AdvisorMatch> items, List<AdvisorMatch> conflicted) {}
