package org.lgds.council.council;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What kind of council it was until the day {@code validTo}; since when may be unknown.
 *
 * @param type what kind of council it was
 * @param validFrom the first day; absent where nobody knows
 * @param validTo the first day it was of another kind
 */
@Embeddable
public record FormerType(@Enumerated(EnumType.STRING) Council.Type type, LocalDate validFrom, LocalDate validTo) {}
