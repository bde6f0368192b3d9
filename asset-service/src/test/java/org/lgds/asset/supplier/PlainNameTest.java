package org.lgds.asset.supplier;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** When two names are one company's. */
class PlainNameTest {

    @ParameterizedTest
    @CsvSource({
        "Civica UK Limited,   civica uk ltd",
        "Capita plc,          CAPITA P.L.C.",
        "'Capita  ',          capita",
        "Idox & Sons Ltd,     Idox and Sons Limited",
        "Soçiété Ltd.,        societe",
        "O'Brien,             O’BRIEN",
        "Net Call,            Netcall",
        "Foo Limited LLP,     foo"
    })
    void caseBlanksAccentsAndLegalFormSayNothing(String one, String other) {
        assertThat(PlainName.of(one)).isEqualTo(PlainName.of(other));
    }

    @ParameterizedTest
    @CsvSource({"Capita One, Capita", "Limited Edition, Edition", "Limited, plc", "日本, 中国"})
    void otherWordsSaySomething(String one, String other) {
        assertThat(PlainName.of(one)).isNotEqualTo(PlainName.of(other)).isNotEmpty();
    }
}
