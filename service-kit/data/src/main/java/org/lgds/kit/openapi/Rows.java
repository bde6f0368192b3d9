package org.lgds.kit.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of an operation that takes many rows, as JSON or as JSON lines, what a row is. Its signature cannot, as a row that
 * cannot be read harms no other. {@code @Schema} on the class, with a name, takes it into the document.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Rows {

    /** What a row is read as. */
    Class<?> value();

    /** How many at once as JSON. */
    int most() default 1000;
}
