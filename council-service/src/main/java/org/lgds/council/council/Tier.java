package org.lgds.council.council;

/** Which of a place's two layers of local government a council is, or both at once. */
public enum Tier {
    UPPER,
    LOWER,
    SINGLE
}
