package org.lgds.kit.json;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;

/**
 * Counts a text's characters as JSON Schema and the database do, where {@code @Size} would count the halves of those beyond
 * the first 65,536.
 */
public class TextSize implements ConstraintValidator<Size, String> {

    private int min;
    private int max;

    @Override
    public void initialize(Size size) {
        min = size.min();
        max = size.max();
    }

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        var characters = text.codePointCount(0, text.length());
        return characters >= min && characters <= max;
    }

    /** For texts it is closer than the validator of any characters, which stays beside it. */
    @ApplicationScoped
    static class Counting implements ValidatorFactoryCustomizer {

        @Override
        public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
            var mapping = configuration.createConstraintMapping();
            mapping.constraintDefinition(Size.class)
                    .includeExistingValidators(true)
                    .validatedBy(TextSize.class);
            configuration.addMapping(mapping);
        }
    }
}
