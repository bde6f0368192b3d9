package org.lgds.council.peer.neighbour;

import java.math.BigDecimal;

/**
 * A council like another.
 *
 * @param council the council's code, such as SHF
 * @param distance from 0, the same, to 1, the farthest of the pool; three decimals
 * @param match 100 for the same, 0 for the farthest
 */
public record Neighbour(String council, BigDecimal distance, int match) {}
