package org.lgds.council.importing.sheet;

import io.smallrye.config.ConfigMapping;

/** How much is read at once; bytes are held to {@code lgds.http.max-body}, as those of every body. */
@ConfigMapping(prefix = "lgds.imports")
public interface SheetSettings {

    /** Lines of a file below its header. */
    int maxRows();
}
