package org.lgds.kit.data;

import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;

/** What a request asks for, apart from where in it the caller stands: the path and the filters. */
@RequestScoped
public class Target {

    private static final Set<String> PLACES = Set.of("cursor", "since", "limit");

    private final UriInfo uri;

    Target(UriInfo uri) {
        this.uri = uri;
    }

    /** The same text for the same path and filters, in whatever order they are given. */
    public String fingerprint() {
        return uri.getQueryParameters().entrySet().stream()
                .filter(parameter -> !PLACES.contains(parameter.getKey()))
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .sorted()
                .collect(Collectors.joining("&", uri.getPath() + "?", ""));
    }

    /** The address of this request with another value of one parameter. */
    public String with(String parameter, String value) {
        return uri.getRequestUriBuilder()
                .replaceQueryParam(parameter, value)
                .scheme(null)
                .host(null)
                .port(-1)
                .build()
                .toString();
    }
}
