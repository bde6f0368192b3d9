package org.lgds.asset.content;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.lgds.asset.publiccode.value.Verdict;

/** The text keeps a notation; the message is the notation's own and says what to write. Null is another's affair. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WrittenAs.Check.class)
public @interface WrittenAs {

    Notation value();

    String message() default "is not written as it should be";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Hands the text to its notation. */
    class Check implements ConstraintValidator<WrittenAs, String> {

        private Notation notation;

        @Override
        public void initialize(WrittenAs constraint) {
            notation = constraint.value();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            var verdict = notation.judge(text);
            if (verdict.level() != Verdict.Level.ERROR) {
                return true;
            }
            // As a parameter, since the message repeats what the caller wrote, and that is no template.
            context.disableDefaultConstraintViolation();
            context.unwrap(HibernateConstraintValidatorContext.class)
                    .addMessageParameter("advice", verdict.message())
                    .buildConstraintViolationWithTemplate("{advice}")
                    .addConstraintViolation();
            return false;
        }
    }
}
