package org.lgds.asset.duplication;

import java.math.BigDecimal;
import java.util.UUID;

/** How alike the texts of two records are that no lineage ties, from 0 to 1. */
record Likeness(UUID one, UUID other, BigDecimal text) {}
