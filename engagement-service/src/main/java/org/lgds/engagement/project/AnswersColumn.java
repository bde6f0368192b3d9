package org.lgds.engagement.project;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.lgds.kit.data.JsonColumn;

/** Answers to competing projects, as the database keeps them. */
@Converter
@Immutable
public class AnswersColumn implements AttributeConverter<List<Answer>, String> {

    /** With its day as text, as the column's JSON knows no dates. */
    record Kept(UUID project, String answer, String answeredOn) {}

    private final JsonColumn<List<Kept>> json = new JsonColumn<>(new TypeReference<List<Kept>>() {}) {};

    @Override
    public String convertToDatabaseColumn(List<Answer> answers) {
        return json.convertToDatabaseColumn(answers.stream()
                .map(one -> new Kept(
                        one.project(), one.answer(), one.answeredOn().toString()))
                .toList());
    }

    @Override
    public List<Answer> convertToEntityAttribute(String column) {
        return json.convertToEntityAttribute(column).stream()
                .map(one -> new Answer(one.project(), one.answer(), LocalDate.parse(one.answeredOn())))
                .toList();
    }
}
