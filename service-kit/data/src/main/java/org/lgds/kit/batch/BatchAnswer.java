package org.lgds.kit.batch;

import java.util.List;

/** One result for each input, in order. */
public record BatchAnswer(List<BatchResult> items) {}
