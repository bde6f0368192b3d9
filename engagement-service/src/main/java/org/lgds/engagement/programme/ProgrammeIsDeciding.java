package org.lgds.engagement.programme;

import java.util.UUID;

/** All its applications are said to be decided; who knows of one that is not refuses with a problem. */
public record ProgrammeIsDeciding(UUID programme) {}
