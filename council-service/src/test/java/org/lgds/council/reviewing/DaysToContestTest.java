package org.lgds.council.reviewing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lgds.council.council.Nation;

import static org.assertj.core.api.Assertions.assertThat;

/** Ten working days of the council's nation, which begin and end at London's midnight (DOMAIN.md 2.2 and 3.6). */
class DaysToContestTest {

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "ENGLAND,          2026-11-02T10:00:00Z, 2026-11-16, two weeks without a holiday",
        "ENGLAND,          2026-11-07T10:00:00Z, 2026-11-20, issued on a Saturday",
        "ENGLAND,          2026-12-18T10:00:00Z, 2027-01-06, Boxing Day on a Saturday has a substitute day",
        "SCOTLAND,         2026-12-18T10:00:00Z, 2027-01-07, the second of January is Scotland's alone",
        "ENGLAND,          2026-03-30T10:00:00Z, 2026-04-15, Good Friday and Easter Monday",
        "WALES,            2026-03-30T10:00:00Z, 2026-04-15, Wales keeps England's",
        "SCOTLAND,         2026-03-30T10:00:00Z, 2026-04-14, Easter Monday is none in Scotland",
        "NORTHERN_IRELAND, 2026-03-09T10:00:00Z, 2026-03-24, Saint Patrick's Day",
        "NORTHERN_IRELAND, 2026-07-06T10:00:00Z, 2026-07-21, the Battle of the Boyne",
        "ENGLAND,          2026-07-06T10:00:00Z, 2026-07-20, and not in England",
        "SCOTLAND,         2026-11-23T10:00:00Z, 2026-12-08, Saint Andrew's Day",
        "ENGLAND,          2026-03-27T23:30:00Z, 2026-04-14, winter time: a late evening is that day",
        "ENGLAND,          2026-06-01T22:59:00Z, 2026-06-15, summer time: one minute to midnight",
        "ENGLAND,          2026-06-01T23:00:00Z, 2026-06-16, summer time: midnight is the next day",
        "ENGLAND,          2026-03-29T00:30:00Z, 2026-04-14, the night the clocks go forward",
        "ENGLAND,          2026-10-24T23:30:00Z, 2026-11-06, the night the clocks go back"
    })
    void theLastDay(Nation nation, Instant issued, LocalDate last, String why) {
        assertThat(Issuing.until(nation, issued, ZoneId.of("Europe/London"), 10))
                .as(why)
                .isEqualTo(last);
    }
}
