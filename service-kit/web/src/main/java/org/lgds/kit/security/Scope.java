package org.lgds.kit.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The OAuth scope a token needs for this endpoint, beside the role that {@code @RolesAllowed} names. (Quarkus refuses
 * {@code @PermissionsAllowed} beside it.)
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Scope {
    String value();
}
