package org.lgds.asset.solution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lgds.kit.batch.Batches;
import org.lgds.kit.json.ValidReading;
import org.lgds.kit.problem.Problem;

/** One item of a batch: a claim and, if wanted, the ETag its solution must still have. */
@Schema(
        name = "BatchedSolution",
        allOf = {SolutionClaim.class, BatchedSolution.Condition.class})
record BatchedSolution(
        @Schema(hidden = true) SolutionClaim claim,
        @Schema(hidden = true) String ifMatch) {

    private static final String IF_MATCH = "ifMatch";

    /**
     * What an item has beside its claim.
     *
     * @param ifMatch the ETag that the solution must still have; left out, any will do
     */
    @Schema(name = "BatchedSolutionCondition")
    record Condition(@Size(max = 100) String ifMatch) {}

    /**
     * Reads an item.
     *
     * @throws Problem 400 for what is no claim, or one without the council's own reference
     */
    static BatchedSolution of(JsonNode item, ValidReading reading) {
        Batches.mustBeObject(item);
        var condition = ((ObjectNode) item).deepCopy().retain(IF_MATCH);
        var claim = reading.read(((ObjectNode) item).deepCopy().without(IF_MATCH), SolutionClaim.class);
        if (claim.externalId() == null) {
            throw Problem.invalidBody(
                    "/externalId", "Is needed in a batch: it names the solution that the row is about.");
        }
        return new BatchedSolution(
                claim, reading.read(condition, Condition.class).ifMatch());
    }

    Key key() {
        return new Key(claim.council(), claim.externalId());
    }

    /** A council and its system's own reference: what names a solution to that system. */
    record Key(String council, String externalId) {}
}
