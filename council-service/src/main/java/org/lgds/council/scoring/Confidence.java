package org.lgds.council.scoring;

/** A confidence in a word. */
public enum Confidence {
    /** Below 40 percent. */
    LOW,
    /** From 40 up to 70 percent. */
    MEDIUM,
    /** 70 percent or more. */
    HIGH
}
