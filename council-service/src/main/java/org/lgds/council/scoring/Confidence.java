package org.lgds.council.scoring;

/** A confidence in a word. */
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH
}
