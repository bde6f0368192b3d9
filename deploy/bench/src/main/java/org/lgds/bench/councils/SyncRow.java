package org.lgds.bench.councils;

import java.time.LocalDate;

/** What a council's system says of one service in one month; all other figures follow from these. */
record SyncRow(int service, LocalDate month, long online) {

    private static final LocalDate FIRST = LocalDate.of(2014, 1, 1);

    static SyncRow of(int service, int month, int place) {
        return new SyncRow(service, FIRST.plusMonths(month), 200 + place % 300);
    }

    SyncRow changed() {
        return new SyncRow(service, month, online + 1);
    }

    long started() {
        return online + 40;
    }

    long phone() {
        return 50 + service % 90;
    }

    long total() {
        return online + phone();
    }

    long pence() {
        return total() * 120;
    }

    long satisfied() {
        return 20 + service % 31;
    }

    long responses() {
        return satisfied() + 5;
    }

    String json(String council) {
        return """
                {"council":"%s","service":%d,"grain":"month","periodStart":"%s","startedOnline":%d,"completed":{"online":%d,\
                "phone":%d,"total":%d},"cost":{"totalPence":%d,"priceBase":2025},"satisfaction":{"dissatisfied":5,\
                "satisfied":%d,"responses":%d},"accessibility":{"meetsWcag":true,"currentStatement":true},"source":"system"}
                """.formatted(
                council, service, month, started(), online, phone(), total(), pence(), satisfied(), responses());
    }
}
