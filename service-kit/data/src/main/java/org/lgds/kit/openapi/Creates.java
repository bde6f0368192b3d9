package org.lgds.kit.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says of an operation that it answers 201 as something new is there: its signature cannot. {@code ServiceRules} asks for it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Creates {

    /** True where the same call changes what is there already, and answers 200 then. */
    boolean orChanges() default false;

    /** False where what is new has no address of its own, and is read in a list: then there is no Location. */
    boolean located() default true;
}
