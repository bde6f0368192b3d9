package org.lgds.council.council;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

/** What a council was called until the day {@code validTo}; since when may be unknown. */
@Embeddable
public record FormerName(String name, String nameCy, LocalDate validFrom, LocalDate validTo) {}
