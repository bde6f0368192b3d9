package org.lgds.kit.http;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Locale;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import org.lgds.kit.problem.Problem;

/** Enum constants are {@code lower_snake_case} wherever a caller meets them. */
@Provider
public class EnumParameters implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        if (!type.isEnum()) {
            return null;
        }
        return new ParamConverter<>() {
            @Override
            public T fromString(String value) {
                try {
                    return value == null ? null : parse(type, value);
                } catch (IllegalArgumentException e) {
                    throw Problem.notFound(type.getSimpleName().toLowerCase(Locale.ROOT), value);
                }
            }

            @Override
            public String toString(T value) {
                return ((Enum<?>) value).name().toLowerCase(Locale.ROOT);
            }
        };
    }

    static <T> T parse(Class<T> type, String value) {
        for (var constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().toLowerCase(Locale.ROOT).equals(value)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(value);
    }
}
