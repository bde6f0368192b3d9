package org.lgds.council.importing.sheet;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SheetDayTest {

    @ParameterizedTest
    @CsvSource({
        "2023-04-01, 2023-04-01",
        "2023-04-01T00:00:00Z, 2023-04-01",
        "2023-04-01 00:00:00, 2023-04-01",
        "01/04/2023, 2023-04-01",
        "1/4/2023, 2023-04-01",
        "31/12/2023, 2023-12-31",
        "45017, 2023-04-01",
        "45017.5, 2023-04-01",
        "36526, 2000-01-01"
    })
    void aDayIsReadAsSheetsWriteIt(String cell, LocalDate day) {
        assertThat(SheetDay.of(cell)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1974", "2023", "2023-02-30", "04/31/2023", "31/4/2023", "1 April", "", "12", "9999999", "-45017"
            })
    void whatNamesNoDayIsNone(String cell) {
        assertThat(SheetDay.of(cell)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1905-05-27, 1974", "2005-05-27, 1974", "1905-06-18, 1996", "2005-06-20, 1998"})
    void aYearThatASpreadsheetTookForADayIsFound(LocalDate day, int year) {
        assertThat(SheetDay.yearTakenForADay(day)).contains(year);
    }

    @Test
    void aDayIsNoYear() {
        assertThat(SheetDay.yearTakenForADay(LocalDate.of(2023, 4, 1))).isEmpty();
        assertThat(SheetDay.yearTakenForADay(LocalDate.of(1974, 4, 1))).isEmpty();
        assertThat(SheetDay.yearTakenForADay(LocalDate.of(2009, 4, 1))).isEmpty();
    }
}
