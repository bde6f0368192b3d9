package org.lgds.bench;

import java.io.IOException;
import java.sql.SQLException;

/** What one of several concurrent clients keeps: its connection. */
public interface Client extends AutoCloseable, Work {

    /** Opens a client's connection. */
    @FunctionalInterface
    interface Opening {
        Client open() throws Exception;
    }

    @Override
    void close() throws IOException, SQLException;
}
