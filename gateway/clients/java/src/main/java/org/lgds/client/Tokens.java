package org.lgds.client;

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

    /** A token that holds for the next request, or null for none. */
    String current();

    /** Told that the API took a token for invalid. True if {@link #current()} will give another one. */
    boolean replace(String refused);
}
