package org.lgds.council.importing.row;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lgds.council.council.Council;
import org.lgds.council.council.Nation;
import org.lgds.council.council.Region;
import org.lgds.council.importing.sheet.LineFault;
import org.lgds.council.importing.sheet.ReadingSheets;
import org.lgds.council.importing.sheet.Sheets;
import org.lgds.kit.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What lines of each source say of a council. */
class ReadRowsTest {

    private static final String MYSOCIETY =
            "Local-Authority-Code,official-name,gss-code,start-date,end-date,replaced-by,region,local-authority-type,"
                    + "county-la,former-gss-codes,os,nation\n";

    private final ReadingSheets sheets = Sheets.upTo(100);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LAD24CD,LAD24NM|ONS",
                "OBJECTID,CTY23CD,CTY23NM|ONS",
                "\uFEFFlad09cd,lad09nm|ONS",
                "local-authority-code,gss-code|MYSOCIETY",
                "la-name,local-authority-code|MYSOCIETY",
                "name,gss,slug,homepage,tier|GOVUK"
            })
    void theHeaderTellsTheSource(String header, Source source) {
        assertThat(read(header + "\n", null).source()).isEqualTo(source);
    }

    @Test
    void aHeaderThatIsNoSourcesIsRefusedWithItsLine() {
        assertThatThrownBy(() -> read("\ncode,name\n", null))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Line 2");
        assertThatThrownBy(() -> read("gss,name\n", Source.GOVUK))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Line 1 has no column slug");
        assertThatThrownBy(() -> read("gss,slug\n", Source.ONS))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("LAD24CD");
    }

    @Test
    void onsNamesThePlaceAndWhatItLiesIn() {
        var read = read("""
                LAD23CD,LAD24CD,LAD24NM,LAD24NMW,CTY24CD,CAUTH24CD,RGN24NM
                E07000001,e07000223, Nordale ,,E10000032,e47000013,South East
                W06000001,W06000099,,Cwm Glas,W92000004,,(pseudo) Wales
                """, null);

        assertThat(read.refused()).isEmpty();
        var first = read.rows().get(0);
        assertThat(first.gss()).isEqualTo("E07000223");
        assertThat(first.area()).isEqualTo("Nordale");
        assertThat(first.name()).isNull();
        assertThat(first.type()).isEqualTo(Council.Type.NON_METROPOLITAN_DISTRICT);
        assertThat(first.county()).isEqualTo("E10000032");
        assertThat(first.authority()).isEqualTo("E47000013");
        assertThat(first.region()).isEqualTo(Region.SOUTH_EAST);
        assertThat(read.rows().get(1).region()).isNull();
        assertThat(read.rows().get(1).area()).isEqualTo("Cwm Glas");
        assertThat(read.rows().get(1).county()).isNull();
        assertThat(read.rows().get(1).nation()).isEqualTo(Nation.WALES);
    }

    @Test
    void mySocietySaysWhatTheBodyIsAndWhoFollowsIt() {
        var row = read(
                        MYSOCIETY
                                + "nrd,Nordale District Council,E07000999,2005-05-27,2020-03-31,\"SUD, wes\",Yorkshire and The Humber,"
                                + "NMD,nyk,\"E07000998,E07000997\",7000000000012345.0,England\n",
                        null)
                .rows()
                .get(0);

        assertThat(row.identifiers()).isEqualTo(Map.of("code", "NRD", "os", "7000000000012345"));
        assertThat(row.name()).isEqualTo("Nordale District Council");
        assertThat(row.type()).isEqualTo(Council.Type.NON_METROPOLITAN_DISTRICT);
        assertThat(row.region()).isEqualTo(Region.YORKSHIRE_AND_THE_HUMBER);
        assertThat(row.startsOn()).isNull();
        assertThat(row.endsOn()).isEqualTo(LocalDate.of(2020, 4, 1));
        assertThat(row.successors()).containsExactly("SUD", "WES");
        assertThat(row.formerGss()).containsExactly("E07000998", "E07000997");
        assertThat(row.county()).isEqualTo("NYK");
        assertThat(row.remarks()).hasSize(2).anyMatch(remark -> remark.contains("1974"));
    }

    @Test
    void govukSaysWhatTheCouncilGoesBy() {
        var read = read("""
                gss,snac,local_custodian_code,tier_id,slug,homepage_url,name
                E08000999,00XX,9999,3,Nordale,https://nordale.example/,Nordale Council
                E10000998,,,unitary,suddale,http://suddale.example/,Suddale Council
                """, null);

        assertThat(read.refused()).isEmpty();
        assertThat(read.rows().get(0).identifiers())
                .isEqualTo(Map.of("slug", "nordale", "snac", "00XX", "custodian", "9999"));
        assertThat(read.rows().get(0).homepage()).isEqualTo("https://nordale.example/");
        assertThat(read.rows().get(0).remarks()).isEmpty();
        assertThat(read.rows().get(1).remarks()).hasSize(1).allMatch(remark -> remark.contains("tier upper"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E99000001,a,|E99000001",
                "E0800003,a,|E0800003",
                "E47000003,a,|above councils",
                ",a,|nothing in gss",
                "E08000035,a,ftp://a|no http",
                "E08000035,a,https://a b|no http"
            })
    void aLineThatIsWrongIsRefusedInWords(String line, String words) {
        var read = read("gss,slug,homepage\n" + line + "\nE08000036,b,\n", null);

        assertThat(read.rows()).hasSize(1);
        assertThat(read.refused()).hasSize(1);
        assertThat(read.refused().get(0).line()).isEqualTo(2);
        assertThat(read.refused().get(0).detail()).contains(words);
    }

    @ParameterizedTest
    @CsvSource({"LDS, 31/2/2020, no day", "LDS, 1996, no day", "LEEDS, , no register code", ", , nothing in local"})
    void aCodeOrADayThatIsNoneIsRefused(String code, String day, String words) {
        var read = read(
                "local-authority-code,start-date,official-name\n%s,%s,x\n"
                        .formatted(code == null ? "" : code, day == null ? "" : day),
                null);

        assertThat(read.rows()).isEmpty();
        assertThat(read.refused().get(0).detail()).contains(words);
    }

    @Test
    void whoIsNamedTwiceIsReadOnceAndFaultsComeInTheOrderOfTheFile() {
        var read = read("gss,slug\nE08000035,a\nX,b\n\ne08000035 ,a\n1,2,3\n", null);

        assertThat(read.rows()).hasSize(1);
        assertThat(read.refused()).extracting(LineFault::line).containsExactly(3L, 5L, 6L);
        assertThat(read.refused().get(1).detail()).contains("line 2");
    }

    private ReadRows read(String text, Source source) {
        return ReadRows.of(sheets.read(text.getBytes(StandardCharsets.UTF_8)), source);
    }
}
