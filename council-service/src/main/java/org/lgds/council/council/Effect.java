package org.lgds.council.council;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When something takes effect on a council, and why.
 *
 * @param on the first day it holds, in London; null where nobody knows, as of a mistake that is put right
 * @param why shown in events and in the history
 * @param now when it is recorded
 */
public record Effect(LocalDate on, String why, Instant now) {}
