package org.lgds.gateway.docs;

import java.net.URI;
import java.time.Instant;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "lgds.docs")
public interface DocsSettings {

    /** Where the public reaches this gateway; no slash at the end. */
    URI publicUrl();

    /** Where the public reaches Keycloak's realm; its tokens name it as {@code iss}. */
    URI realmUrl();

    /** The public client that people sign in with to try an operation. */
    @WithDefault("lgds-docs")
    String signInClient();

    /** What the public clones the sources of the suite from, with its clients. */
    URI sourcesUrl();

    /** Whom to tell of a weakness (RFC 9116). */
    URI securityContact();

    /** From when on nobody should rely on {@link #securityContact()}: less than a year ahead (RFC 9116, section 2.5.5). */
    Instant securityExpires();

    /** Bytes of pages that were written once and are kept. */
    @WithDefault("33554432")
    long memory();
}
