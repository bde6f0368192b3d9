package org.lgds.council.performance;

import jakarta.persistence.Embeddable;

/**
 * Who told the figures last.
 *
 * @param client the client system ({@code azp})
 * @param person the subject of the token
 */
@Embeddable
public record Submitter(String client, String person) {}
