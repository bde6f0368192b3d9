package org.lgds.client;

import java.net.URI;
import java.net.URLDecoder;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What an answer says of the page after it. */
final class NextPage {

    private NextPage() {}

    /** A parameter of its address. Nothing else of that is used, so no answer can lead a caller's token elsewhere. */
    static String parameter(String address, String name) {
        var query = URI.create(address).getRawQuery();
        return Stream.of(query == null ? new String[0] : query.split("&"))
                .filter(one -> one.startsWith(name + "="))
                .map(one -> URLDecoder.decode(one.substring(name.length() + 1), UTF_8))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The next page's address has no " + name + "."));
    }
}
