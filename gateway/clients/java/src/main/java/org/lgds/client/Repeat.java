package org.lgds.client;

/** When a request may be sent a second time. */
enum Repeat {
    /** Also where it may have been carried out: doing it twice is doing it once. */
    ALWAYS,

    /** Only where it was surely not carried out. */
    IF_NOT_DONE,

    /** Its body cannot be read twice. */
    NEVER
}
