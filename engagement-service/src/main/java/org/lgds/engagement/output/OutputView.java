package org.lgds.engagement.output;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Something that a project has made. Its participants and LGDS read it until it is accepted, and then whoever may read the
 * project.
 *
 * @param type what kind of thing it is
 * @param summary what it is and does
 * @param url where it is: a repository or a document
 * @param licence an SPDX expression, such as MIT or OGL-UK-3.0
 * @param reason why it was rejected
 * @param decidedOn the day it was accepted or rejected; absent before
 * @param asset id of the asset it became in the catalogue; absent before
 * @param listedOn the day the catalogue listed it; absent before
 */
public record OutputView(
        UUID id,
        UUID project,
        String title,
        Output.Type type,
        String summary,
        String url,
        String licence,
        Output.State state,
        String reason,
        LocalDate decidedOn,
        UUID asset,
        LocalDate listedOn,
        Instant createdAt,
        Instant updatedAt,
        List<String> allowedActions) {

    static OutputView of(Output output, List<String> allowedActions) {
        return new OutputView(
                output.id,
                output.project,
                output.title,
                output.type,
                output.summary,
                output.url,
                output.licence,
                output.state,
                output.reason,
                output.decidedOn,
                output.asset,
                output.listedOn,
                output.createdAt,
                output.updatedAt,
                allowedActions);
    }
}
