package org.lgds.council.framework;

/** The framework version that an assessment is pinned to, {@code lgds-dmf/1.0.0}, in its parts. */
public record Pinned(String framework, String number) {

    public static Pinned of(String version) {
        var parts = version.split("/", 2);
        return new Pinned(parts[0], parts[1]);
    }

    public int major() {
        return Integer.parseInt(number.substring(0, number.indexOf('.')));
    }
}
