package org.lgds.council.importing.comparison;

import java.util.Map;

/**
 * A file beside the register as it was when the two were compared.
 *
 * @param versions of the councils that it is about, by register code
 */
record Comparison(ImportReport report, Map<String, Long> versions) {}
