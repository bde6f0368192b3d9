package org.lgds.engagement.award;

import java.time.LocalDate;

/**
 * What must be met before an award is active.
 *
 * @param text what must be met
 * @param metOn the day it was found to be met; absent while it is not
 */
public record AwardCondition(String text, LocalDate metOn) {}
