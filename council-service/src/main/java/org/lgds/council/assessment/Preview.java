package org.lgds.council.assessment;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * The score of an assessment as it stands.
 *
 * @param preview true until the result is provisional: then the answers are settled
 * @param lacking what stands between a draft and its submission; absent later
 */
public record Preview(boolean preview, @JsonUnwrapped ScoreView told, List<String> lacking) {}
