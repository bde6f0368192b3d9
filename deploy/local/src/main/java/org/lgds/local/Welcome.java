package org.lgds.local;

import org.lgds.local.keycloak.Keycloak;
import org.lgds.local.service.Applications;

/** What is said when everything is ready: addresses, sign-ins, something to try. */
record Welcome(LocalStack stack, Progress progress) {

    void print() {
        var names = stack.names();
        progress.line("");
        if (names.contains(Applications.GATEWAY)) {
            progress.line("API                     " + stack.gateway() + "/v1");
            progress.line("Developer portal        " + stack.gateway() + "/docs");
        }
        for (var name : names) {
            progress.line("%-24s%s".formatted(name, stack.address(name)));
        }
        if (names.contains(Keycloak.NAME)) {
            signIns();
        }
        if (names.contains(Keycloak.NAME) && names.contains(Applications.GATEWAY)) {
            examples();
        }
        progress.line("");
        progress.line("Ctrl-C stops everything.");
    }

    private void signIns() {
        progress.line("");
        progress.line("""
                Sign-ins for trying things (password = user name), client lgds-local:
                  councils  lds-editor, lds-sro, lds-sponsor, lds-reviewer; the same for bst and cmd
                  LGDS      editor, advisor, advisor2, moderator, moderator2, programme, panel1, panel2, admin
                  others    department, supplier, provider
                Machines (secret = name, then -secret): leeds-sync, bristol-sync, portal, dashboard
                The administrator of Keycloak itself is %s, with the password that is in
                  %s""".formatted(Keycloak.ADMINISTRATOR, stack.keycloakPassword()));
    }

    private void examples() {
        progress.line("");
        progress.line("""
                Try:
                  curl '%1$s/v1/councils/LDS'
                  TOKEN=$(curl -s '%2$s/protocol/openid-connect/token' -d grant_type=password -d client_id=lgds-local \
                -d username=lds-editor -d password=lds-editor | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                  curl -H "Authorization: Bearer $TOKEN" '%1$s/v1/me'""".formatted(stack.gateway(), stack.realm()));
    }
}
