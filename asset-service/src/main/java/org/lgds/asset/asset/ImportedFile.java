package org.lgds.asset.asset;

/**
 * What is known of an imported publiccode.yml.
 *
 * @param version version of the standard it follows
 * @param digest the same for the same facts, however the file is laid out and whichever version of the standard it follows
 */
public record ImportedFile(String version, String digest) {

    /** True if both say the same. */
    boolean says(ImportedFile other) {
        return other != null && digest.equals(other.digest);
    }
}
