package org.lgds.client;

import java.util.function.Supplier;

/** Tokens that the caller looks after. */
record SuppliedTokens(Supplier<String> supplier) implements Tokens {

    @Override
    public String current() {
        var token = supplier.get();
        if (token == null || token.isBlank()) {
            throw TokenException.notSupplied();
        }
        return token;
    }

    @Override
    public boolean replace(String refused) {
        return !refused.equals(supplier.get());
    }
}
