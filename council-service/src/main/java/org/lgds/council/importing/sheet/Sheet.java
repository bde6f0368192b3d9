package org.lgds.council.importing.sheet;

import java.util.List;

/**
 * A table as a file of comma-separated values has it, whatever wrote it.
 *
 * @param charset what it is encoded in, as was found
 * @param delimiter what separates its cells: comma, semicolon or tab
 * @param headerLine the line its columns are named in
 * @param columns their names in small letters, in their order
 * @param lines what follows, without blank ones and those that have a fault
 * @param faults lines that cannot be read
 */
public record Sheet(
        String charset,
        char delimiter,
        long headerLine,
        List<String> columns,
        List<Line> lines,
        List<LineFault> faults) {}
