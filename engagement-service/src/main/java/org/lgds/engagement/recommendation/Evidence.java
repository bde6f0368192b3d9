package org.lgds.engagement.recommendation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a council says it has done, and where it can be seen.
 *
 * @param text what was done
 * @param url where it can be seen
 */
@Embeddable
@Schema(name = "ImplementationEvidence")
public record Evidence(
        @NotBlank @Size(max = 10_000) @Column(name = "evidence")
        String text,

        @Size(max = 2000) @Pattern(regexp = "https?://\\S+") @Column(name = "evidence_url")
        String url) {}
