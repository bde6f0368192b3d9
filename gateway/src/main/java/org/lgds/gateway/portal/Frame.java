package org.lgds.gateway.portal;

import org.lgds.gateway.docs.DocsSettings;

/** Addresses that pages name. */
record Frame(String url, String realm, String keycloak, String signInClient, String sources) {

    static Frame of(DocsSettings settings) {
        var realm = settings.realmUrl().toString();
        return new Frame(
                settings.publicUrl().toString(),
                realm,
                realm.replaceFirst("/realms/.*", ""),
                settings.signInClient(),
                settings.sourcesUrl().toString());
    }
}
