package org.lgds.council.importing.sheet;

/**
 * What is wrong with a line of a file, in words.
 *
 * @param line its number in the file, from 1; where a cell has line breaks, that of its first
 */
public record LineFault(long line, String detail) {}
