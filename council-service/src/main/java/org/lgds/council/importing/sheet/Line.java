package org.lgds.council.importing.sheet;

import java.util.Map;

/**
 * A line of a sheet.
 *
 * @param number its number in the file, from 1
 * @param cells what it says, by column; blank cells are left out
 */
public record Line(long number, Map<String, String> cells) {}
