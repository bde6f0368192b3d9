package org.lgds.council.importing.row;

import org.lgds.council.importing.sheet.Line;

/** Reads the lines of a source. */
interface RowReader {

    /** @throws Unreadable where the line says what no register can */
    RegisterRow read(Line line) throws Unreadable;
}
