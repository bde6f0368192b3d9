package org.lgds.engagement.output;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An output: for the participants and LGDS until it is accepted, then as its project is. */
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
