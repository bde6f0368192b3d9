package org.lgds.kit.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.interceptor.InterceptorBinding;

/**
 * A POST that takes an {@code Idempotency-Key}: sent again with the same key, it gives the same answer and does nothing. Where it
 * loses a race it is done again, so it may do nothing that its transaction does not undo.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
