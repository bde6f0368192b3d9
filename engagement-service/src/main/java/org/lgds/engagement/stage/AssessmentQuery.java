package org.lgds.engagement.stage;

import org.jboss.resteasy.reactive.RestQuery;

/**
 * Filters of the assessments of a project.
 *
 * @param overdue true for those that were not held on their day, false for all others
 */
public record AssessmentQuery(
        @RestQuery StageAssessment.State state, @RestQuery Boolean overdue) {}
