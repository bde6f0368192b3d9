package org.lgds.council.provision.rule;

/** Whether a council provides a service by the rule, with the reason. */
public record Ruling(Provides provides, String reason) {}
