package org.lgds.council.provision;

/** What says whether a council provides a service: the rule for its tier, or an override of it. */
public enum Basis {
    /** The rule for its tier. */
    RULE,
    /** An override of that rule. */
    OVERRIDE
}
