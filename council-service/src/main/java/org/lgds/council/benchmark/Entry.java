package org.lgds.council.benchmark;

import org.lgds.council.assessment.Assurance;

/**
 * What one council's result that stands says of a dimension, or of the whole.
 *
 * @param result the assessment's id
 * @param isPublished true if anyone may read it, so that there is nothing to keep
 */
record Entry(String council, String result, double score, boolean isPublished, Assurance assurance) {}
