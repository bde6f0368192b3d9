package org.lgds.engagement.project;

import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.lgds.kit.data.JsonColumn;

/** Answers to competing projects, as the database keeps them. */
@Converter
@Immutable
public class AnswersColumn extends JsonColumn<List<Answer>> {

    public AnswersColumn() {
        super(new TypeReference<>() {});
    }
}
