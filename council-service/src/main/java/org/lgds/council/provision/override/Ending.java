package org.lgds.council.provision.override;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The end of an override.
 *
 * @param reason why, for anyone to read
 * @param until the first day on which it holds no more: today where it is absent, or the day it begins if that is to come
 */
record Ending(@NotBlank @Size(max = 2000) String reason, LocalDate until) {}
