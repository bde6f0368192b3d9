package org.lgds.engagement;

import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A text takes as much room as its JSON does. */
class RoomTest {

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"a", "\u0175", "\u4f60", "\ud83d\ude00", "\"", "\\", "\n", "\u0001", "/", "\u007f"})
    void aTextTakesTheBytesOfItsJson(String text) throws JsonProcessingException {
        int each = new ObjectMapper().writeValueAsString(text).getBytes(UTF_8).length - 2;
        int fit = Room.OF_A_BODY / each;
        assertThat(Room.isEnoughFor(Stream.of(text.repeat(fit - 1), null, text)))
                .isTrue();
        assertThat(Room.isEnoughFor(Stream.of(text.repeat(fit), text))).isFalse();
    }
}
