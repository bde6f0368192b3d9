package org.lgds.engagement.programme;

import java.util.UUID;

/** All its awards are said to be over; who knows of one that is not refuses with a problem. */
public record ProgrammeIsCompleting(UUID programme) {}
