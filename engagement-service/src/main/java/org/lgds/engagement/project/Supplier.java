package org.lgds.engagement.project;

/** Whether a supplier serves councils already, or is new to them. */
public enum Supplier {
    EXISTING,
    NEW
}
