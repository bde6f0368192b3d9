package org.lgds.kit.history;

import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.lgds.kit.security.Visibility;

import static org.assertj.core.api.Assertions.assertThat;

class FieldClassesTest {

    private static final FieldClasses CLASSES = new FieldClasses(Map.of(
            "name", Visibility.PUBLIC,
            "planned", Visibility.SECTOR,
            "owner", Visibility.PUBLIC,
            "dates.end", Visibility.PUBLIC,
            "dates.plan", Visibility.SECTOR));

    private final JsonNode whole = json("""
            {"name":"a","planned":1,"secret":2,"owner":{"code":"LDS","person":"x"},"list":[{"name":"b"}],
             "dates":{"end":3,"plan":4,"name":5},"cost":{"name":6}}""");

    @Test
    void whatIsNotNamedIsForTheCouncilsConcerned() {
        assertThat(CLASSES.seen(whole, Visibility.PUBLIC)).isEqualTo(json("""
                {"name":"a","owner":{"code":"LDS","person":"x"},"dates":{"end":3}}"""));
        assertThat(CLASSES.seen(whole, Visibility.SECTOR)).isEqualTo(json("""
                {"name":"a","planned":1,"owner":{"code":"LDS","person":"x"},"dates":{"end":3,"plan":4}}"""));
    }

    @Test
    void theCouncilsConcernedAndLgdsSeeAll() {
        assertThat(CLASSES.seen(whole, Visibility.COUNCIL)).isEqualTo(whole);
        assertThat(CLASSES.seen(whole, Visibility.LGDS)).isEqualTo(whole);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
