package org.lgds.asset.shaping;

import java.util.List;

import org.lgds.asset.readiness.Band;

/** How ready an asset is to be used again, check by check. */
public record ReadinessView(int score, Band band, List<CheckView> checks) {}
