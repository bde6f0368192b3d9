package org.lgds.engagement.project;

/** Whether a supplier serves councils already, or is new to them. */
public enum Supplier {
    /** Councils use it already. */
    EXISTING,
    /** It is new to them. */
    NEW
}
