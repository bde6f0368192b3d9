package org.lgds.client;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Keeps how far a {@link Sync} has come. Where a copy is in a database, keep it there, in the transaction that applies the
 * page: then not even a crash makes a page come twice.
 */
public interface TokenStore {

    /** What was kept last; empty before the first visit, and where everything is to be read anew. */
    Optional<String> read();

    /** Keeps it in the place of what was kept before. It has no meaning to others; it is well below 2,000 characters. */
    void keep(String position);

    /** In a file, which always holds one whole position, whatever happens while it is written. One sync has one file. */
    static TokenStore in(Path file) {
        return new TokenFile(file);
    }
}
