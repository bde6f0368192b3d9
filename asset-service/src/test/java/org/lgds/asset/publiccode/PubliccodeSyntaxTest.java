package org.lgds.asset.publiccode;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** A file that is no YAML is one error, with its place and what to write instead. */
class PubliccodeSyntaxTest {

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments("legal:\n\tlicense: MIT\n", "2:1 : Indent with spaces: YAML doesn't allow a tab here."),
                arguments(
                        "name: Permits: the service\n",
                        "1:14 : A colon is not expected here. Put a text that has a colon in quotes, and check the"
                                + " indentation."),
                arguments(
                        "name: Permits\n url: x\n",
                        "2:5 : A colon is not expected here. Put a text that has a colon in quotes, and check the"
                                + " indentation."),
                arguments("platforms: - web\n", "1:12 : Start the list on a new line: each value after a dash."),
                arguments("name: @parking\n", "1:7 : Put this text in quotes: it can't start with such a character."),
                arguments("name: %parking\n", "1:7 : Put this text in quotes: it can't start with such a character."),
                arguments("name: ]\n", "1:7 : Put this text in quotes: it can't start with such a character."),
                arguments("name: 'Permits\n", "1:7 : A quote is opened here and never closed: add the closing quote."),
                arguments(
                        "logo: \"img\\logo.svg\"\n",
                        "1:12 : Write \\\\ for a backslash in double quotes, or use single quotes."),
                arguments(
                        "platforms: [web, linux\nname: x\n",
                        "2:5 : Close the list that started with [, or put a comma before this."),
                arguments(
                        "legal: {license: MIT\n",
                        "2:1 : Close the brace that started with {, or put a comma before this."),
                arguments(
                        "legal:\n    license: MIT\n  repoOwner: Leeds\n",
                        "3:3 : This line is not indented like the ones above it: give keys of one section the same"
                                + " indentation."),
                arguments(
                        "name: \"Parking\" Permits\n",
                        "1:17 : This text doesn't belong to what is before it: put the whole value in quotes, or"
                                + " indent it more."),
                arguments(
                        "name: |Permits\n  x\n",
                        "1:8 : After | or > end the line, and indent the text below it with spaces."),
                arguments("name: *\n", "1:8 : Put this text in quotes: a star at its start makes it an alias."),
                arguments("name: &\n", "1:8 : Put this text in quotes: an ampersand at its start makes it an anchor."),
                arguments(
                        "name: !<\n",
                        "1:9 : Put this text in quotes: an exclamation mark at its start makes it a tag."),
                arguments("%TAG x\n---\nname: x\n", "1:6 : Take out the line that starts with %."),
                arguments(
                        "%YAML 3.0\n---\nname: x\n",
                        "1:1 : The file can't be read as YAML 1.2. Check its first lines."));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenFileIsOneErrorWithItsPlace(String yaml, String error) {
        assertThat(new Example(yaml).errors()).containsExactly(error);
    }
}
