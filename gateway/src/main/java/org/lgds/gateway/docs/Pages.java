package org.lgds.gateway.docs;

import java.util.Optional;

/** What there is to read for people. */
public interface Pages {

    /** Writes the page at a path; empty where there is none. */
    Optional<Document> at(String path);
}
