package org.lgds.council.reviewing;

import java.util.Map;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;

/** Lead councils of combined authorities, which the register does not hold: their members' assessments are not theirs to review. */
@ConfigMapping(prefix = "lgds.maturity.lead-councils")
public interface LeadCouncils {

    /** By the authority's code. */
    @WithParentName
    Map<String, String> byAuthority();
}
