package org.lgds.engagement.application;

import org.lgds.engagement.programme.Programme;

/** An application is approved, and an award is to be offered in the same transaction. */
public record ApplicationIsApproved(Application application, Programme programme, Approval approval) {}
