package org.lgds.council.performance.saving;

import java.util.Map;

import io.smallrye.config.ConfigMapping;
import org.lgds.council.performance.figure.Channel;

/** What a transaction costs by channel where a council does not give its own: a published set, dated and replaceable. */
@ConfigMapping(prefix = "lgds.performance.unit-costs")
public interface UnitCosts {

    /** Where they were published. */
    String source();

    /** The year whose prices they are. */
    int priceBase();

    /** In pence. A channel that the set says nothing of is left out. */
    Map<Channel, Integer> pence();
}
