package org.lgds.asset.adoption.adaptation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A change that an adopter made to an asset.
 *
 * @param what what was changed
 * @param repositoryUrl where its source is; absent where that is not told
 * @param addedAt when it was told of
 * @param upstreamedOn when the asset's maintainer took it up; absent until then
 * @param upstreamedIn the version of the asset that has it
 */
public record AdaptationView(
        UUID id, String what, String repositoryUrl, Instant addedAt, LocalDate upstreamedOn, String upstreamedIn) {

    static AdaptationView of(Adaptation adaptation) {
        return new AdaptationView(
                adaptation.id,
                adaptation.what,
                adaptation.repositoryUrl,
                adaptation.addedAt,
                adaptation.upstreamedOn,
                adaptation.upstreamedIn);
    }
}
