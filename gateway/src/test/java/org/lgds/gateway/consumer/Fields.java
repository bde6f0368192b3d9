package org.lgds.gateway.consumer;

import java.util.LinkedHashMap;
import java.util.Map;

import org.greenbytes.http.sfv.IntegerItem;
import org.greenbytes.http.sfv.Parser;
import org.greenbytes.http.sfv.StringItem;

/** Reads {@code RateLimit} and {@code RateLimit-Policy} as a client does: a list of strings with whole numbers (RFC 9651). */
final class Fields {

    private Fields() {}

    /** The parameters of each policy, by its name. */
    static Map<String, Map<String, Long>> read(String field) {
        var items = new LinkedHashMap<String, Map<String, Long>>();
        for (var element : Parser.parseList(field).get()) {
            var parameters = new LinkedHashMap<String, Long>();
            element.getParams().forEach((name, value) -> parameters.put(name, ((IntegerItem) value).get()));
            items.put(((StringItem) element).get(), parameters);
        }
        return items;
    }
}
