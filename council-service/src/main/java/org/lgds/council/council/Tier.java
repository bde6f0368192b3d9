package org.lgds.council.council;

/** Which of a place's two layers of local government a council is, or both at once. */
public enum Tier {
    /** Of a place that has two layers the upper: a county. */
    UPPER,
    /** Of a place that has two layers the lower: a district. */
    LOWER,
    /** Both at once. */
    SINGLE
}
