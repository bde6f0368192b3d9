package org.lgds.engagement.conformance;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.lgds.engagement.Room;

/**
 * A statement against the version of a standard that is in force: of a council for its service, or of a supplier for a product.
 *
 * @param standard id of the standard
 * @param council code of the council that claims; left out by a supplier
 * @param party id of the supplier that claims; left out by a council
 * @param product id of the asset, for a supplier alone
 * @param statement what the claimant says in general
 * @param evidence what the claimant says of each criterion
 */
public record NewClaim(
        @NotNull UUID standard,
        @Size(min = 1, max = 10) String council,
        @Size(min = 1, max = 100) String party,
        UUID product,
        @NotBlank @Size(max = 10_000) String statement,
        @NotNull @Size(max = 60) List<@NotNull @Valid Evidence> evidence) {

    @AssertTrue(message = "name either the council, or the party and its product")
    boolean isOfOneClaimant() {
        return council != null ? party == null && product == null : party != null && product != null;
    }

    @AssertTrue(message = "say each criterion once")
    boolean isOfEachCriterionOnce() {
        return evidence == null
                || evidence.stream()
                                .map(one -> one == null ? null : one.criterion())
                                .distinct()
                                .count()
                        == evidence.size();
    }

    @AssertTrue(
            message = "statement and evidence may take 200,000 bytes together; shorten them, or link to the evidence")
    boolean isOfAnEventsRoom() {
        return evidence == null
                || Room.isEnoughFor(Stream.concat(
                        Stream.of(statement), evidence.stream().map(one -> one == null ? null : one.evidence())));
    }
}
