package org.lgds.asset.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** Two or more members of a finding, in the order of their ids; kept with it, as they change with it alone. */
public record Members(List<FindingMember> all) {

    public Members {
        all = all.stream()
                .sorted(Comparator.comparing(member -> member.id().toString()))
                .toList();
    }

    public UUID[] ids() {
        return all.stream().map(FindingMember::id).toArray(UUID[]::new);
    }

    /** Codes of the councils whose solutions and assets they are. */
    public List<String> councils() {
        return List.copyOf(all.stream()
                .map(FindingMember::council)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** As the database keeps them; readers of the API never see this form. */
    @Converter(autoApply = true)
    @Immutable
    public static class AsText implements AttributeConverter<Members, String> {

        private static final ObjectMapper JSON = JsonMapper.builder()
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .build();

        @Override
        public String convertToDatabaseColumn(Members members) {
            try {
                return members == null ? null : JSON.writeValueAsString(members.all());
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("members cannot be written", e);
            }
        }

        @Override
        public Members convertToEntityAttribute(String text) {
            try {
                return text == null ? null : new Members(List.of(JSON.readValue(text, FindingMember[].class)));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("the database holds members it was not given", e);
            }
        }
    }
}
