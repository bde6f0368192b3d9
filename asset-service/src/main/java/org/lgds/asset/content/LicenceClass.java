package org.lgds.asset.content;

/** What a licence allows, in a word. */
public enum LicenceClass {
    /** Anyone may use, change and pass it on, for any purpose. */
    OPEN,
    /** A licence of the SPDX list that forbids some of that, or one that only its owner has written. */
    OTHER
}
