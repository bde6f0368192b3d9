package org.lgds.engagement.recommendation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What a council says it has done, and where it can be seen. */
@Embeddable
public record Evidence(
        @NotBlank @Size(max = 10_000) @Column(name = "evidence")
        String text,

        @Size(max = 2000) @Pattern(regexp = "https?://\\S+") @Column(name = "evidence_url")
        String url) {}
