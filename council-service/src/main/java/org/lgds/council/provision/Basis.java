package org.lgds.council.provision;

/** What says whether a council provides a service: the rule for its tier, or an override of it. */
public enum Basis {
    RULE,
    OVERRIDE
}
