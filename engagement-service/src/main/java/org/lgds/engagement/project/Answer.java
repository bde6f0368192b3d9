package org.lgds.engagement.project;

import java.time.LocalDate;
import java.util.UUID;

/** Why a project goes on beside another one on the same service. */
public record Answer(UUID project, String answer, @Day LocalDate answeredOn) {}
