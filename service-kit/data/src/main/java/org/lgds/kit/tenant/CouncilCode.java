package org.lgds.kit.tenant;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/**
 * A council's code in the register, such as {@code LDS}, or null for every council's. Of a filter it asks for the form alone: what
 * is no code is 400, while of a code that nobody has, or of a council that has ended, there is what there is, which may be nothing.
 * The documents do not tell the form: what was released took any text, and a pattern would break it.
 */
@Documented
@Constraint(validatedBy = CouncilCode.Form.class)
@Target({
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.METHOD,
    ElementType.TYPE_USE,
    ElementType.RECORD_COMPONENT
})
@Retention(RetentionPolicy.RUNTIME)
public @interface CouncilCode {

    /** Of all but 25 that ended in 2015, of which there is nothing but history. */
    String IN_BEING = "[A-Z]{3,4}";

    String FORM = IN_BEING + "|NIR-[A-Y]";

    String WANTED = "must be a council's code, such as LDS";

    String message() default WANTED;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Holds texts to {@link #FORM}. */
    class Form implements ConstraintValidator<CouncilCode, CharSequence> {

        @Override
        public boolean isValid(CharSequence code, ConstraintValidatorContext context) {
            return code == null || code.toString().matches(FORM);
        }
    }
}
