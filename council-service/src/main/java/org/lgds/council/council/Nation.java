package org.lgds.council.council;

/** The four of the United Kingdom. */
public enum Nation {
    ENGLAND,
    SCOTLAND,
    WALES,
    NORTHERN_IRELAND
}
