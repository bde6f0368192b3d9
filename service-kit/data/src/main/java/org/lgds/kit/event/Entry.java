package org.lgds.kit.event;

import java.time.Instant;

/** An event with who, when and in which trace. */
record Entry(DomainEvent event, Actor.Identity actor, Instant at, String traceparent) {}
