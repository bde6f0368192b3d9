package org.lgds.kit.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;

/** A caller with every role and scope there is, for rules that hold whoever calls. */
@TestSecurity(
        user = "everyone",
        roles = {
            "advisor",
            "catalogue-editor",
            "council-editor",
            "council-sponsor",
            "council-sro",
            "council-system",
            "dashboard",
            "department",
            "lgds-admin",
            "moderator",
            "panel-member",
            "peer-reviewer",
            "programme-manager",
            "provider",
            "supplier"
        })
@OidcSecurity(
        claims =
                @Claim(
                        key = "scope",
                        value = "adoptions:read adoptions:write assets:read assets:write councils:read councils:write"
                                + " engagements:read engagements:write funding:write maturity:read maturity:write"
                                + " performance:write standards:write"))
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Everyone {}
