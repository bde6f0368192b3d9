package org.lgds.engagement.engagement;

import java.util.List;

/** What a feature that keeps part of an engagement asks before the engagement takes a step. */
public interface Precondition {

    /**
     * What lacks, in the words of the API.
     *
     * @param engagement held alone, so that nothing is added to it meanwhile
     * @param step the action that it is to take, {@code completion}
     */
    List<String> lacking(Engagement engagement, String step);
}
