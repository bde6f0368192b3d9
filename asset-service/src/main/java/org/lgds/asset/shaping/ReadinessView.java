package org.lgds.asset.shaping;

import java.util.List;

import org.lgds.asset.readiness.Band;

/**
 * How ready an asset is to be used again, check by check.
 *
 * @param score how many checks are met, from 0 to 8
 * @param band how much work it is to take over
 * @param checks the eight checks, in their order
 */
public record ReadinessView(int score, Band band, List<CheckView> checks) {}
