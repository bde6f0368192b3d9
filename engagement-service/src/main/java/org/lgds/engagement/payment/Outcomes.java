package org.lgds.engagement.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.engagement.measure.Measure;

/**
 * What a final payment waits on besides its milestone: outputs listed in the catalogue under an open licence, and a benefits
 * reading (DOMAIN.md 5.8). What is not known to be there lacks.
 */
@ApplicationScoped
class Outcomes {

    /** Of {@code outputs} and {@code benefits}, what a project lacks. */
    List<String> lacking(UUID project) {
        var lacking = new ArrayList<String>();
        lacking.add("outputs");
        if (Measure.count("project = ?1 and lastOn is not null", project) == 0) {
            lacking.add("benefits");
        }
        return lacking;
    }

    /** Subject of the advisor of a project, who may not approve its payments; null where there is none. */
    String advisorOf(UUID project) {
        return null;
    }

    /** True for a milestone of the project that is accepted already. */
    boolean isAccepted(UUID milestone, UUID project) {
        return false;
    }
}
