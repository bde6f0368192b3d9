package org.lgds.client;

import java.io.IOException;

/** Where the access tokens of a client come from. */
interface Tokens {

    /** Without a token: what is public needs none. */
    Tokens NONE = new Tokens() {

        @Override
        public String current() {
            return null;
        }

        @Override
        public boolean replace(String refused) {
            return false;
        }
    };

    /**
     * A token that holds for the next request, or null for none.
     *
     * @throws IOException if it is fetched and no answer came
     * @throws TokenException if it is fetched and refused
     */
    String current() throws IOException;

    /** Told that the API took a token for invalid. True if {@link #current()} will give another one. */
    boolean replace(String refused);
}
