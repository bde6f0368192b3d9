package org.lgds.asset.indicator;

import java.time.Instant;
import java.util.Map;

/**
 * What was counted of a service.
 *
 * @param area absent for services that no navigation shows
 * @param buildsStarted solutions built for it, bespoke or on a shared asset, ended ones too
 * @param bespoke bespoke solutions that are live or in flight
 * @param providing councils that provide it today, as council-service has it, or, where nobody knows, those with a solution
 * @param suppliers solutions in use by supplier
 */
record ServiceIndicator(
        Integer service,
        String label,
        String area,
        long buildsStarted,
        long buildsOnShared,
        long bespoke,
        long providing,
        Map<String, Long> suppliers,
        Instant countedAt) {

    String key() {
        return service.toString();
    }
}
