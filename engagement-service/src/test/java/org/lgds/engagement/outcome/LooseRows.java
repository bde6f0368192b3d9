package org.lgds.engagement.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import jakarta.persistence.EntityManager;

/** One writer's applications, awards, outputs and measures, which it makes and moves as the database allows, at random. */
class LooseRows {

    private static final List<String> APPLICATIONS = List.of("SUBMITTED", "SCORED", "APPROVED", "WITHDRAWN");
    private static final List<String> AWARDS =
            List.of("OFFERED", "ACCEPTED", "ACTIVE", "COMPLETED", "LAPSED", "DECLINED", "SUSPENDED", "TERMINATED");

    private static final String COMMON =
            "id, version, created_at, updated_at, event_sequence, changed_in, council, former_councils";
    private static final String VALUES = "'%s', 0, now(), now(), 0, 0, 'ZZT', '{}'";

    private final EntityManager entities;
    private final List<UUID> programmes;
    private final List<UUID> projects;
    private final Random random;

    private final List<UUID> applications = new ArrayList<>();
    private final List<UUID> outputs = new ArrayList<>();
    private final List<UUID> measures = new ArrayList<>();

    LooseRows(EntityManager entities, List<UUID> programmes, List<UUID> projects, Random random) {
        this.entities = entities;
        this.programmes = programmes;
        this.projects = projects;
        this.random = random;
    }

    /** Something, within a transaction. */
    void change() {
        switch (random.nextInt(8)) {
            case 0 -> apply();
            case 1 -> award();
            case 2, 3 ->
                run(
                        "update award set state = '%s' where application = '%s' and state in ('OFFERED', 'ACCEPTED', 'ACTIVE', 'SUSPENDED')",
                        of(AWARDS), of(applications));
            case 4 ->
                run(
                        "update application set state = '%s' where id = '%s' and state in ('SUBMITTED', 'ELIGIBLE', 'SCORED', 'RESERVE')",
                        of(APPLICATIONS), of(applications));
            case 5 -> makeOutput();
            case 6 -> list();
            default -> measure();
        }
    }

    /** Realises one measure; one at a time, as each takes its place in the sums of all benefits at once. */
    void realise() {
        run("""
                update measure set state = 'REALISED', benefit_pence = %d, price_base = %d, cashable = %s
                where id = '%s' and state = 'TRACKING'""", random.nextInt(100_000), 2025 + random.nextInt(2), random.nextBoolean(), of(measures));
    }

    private void apply() {
        var id = made(applications);
        run(
                "insert into application (" + COMMON + """
                , programme, project, councils, confirmed, undertaken, title, phase, services, parties, declaration_signed, amount,
                    starts_on, ends_on, milestones, payments, drafters, min_councils, led_limit, inherited, passed, submitted_at, state,
                    reason, score_total, scorers)
                values (""" + VALUES + """
                , '%s', '%s', '{ZZT}', '{ZZT}', '{}', 'Permits', 'ALPHA', '{1}', '{}', true, 1, '2030-01-01', '2031-01-01', '[]',
                    '[]', '{d}', 1, 2, true, false, now(), '%s', 'r', 2, 2)""",
                id,
                of(programmes),
                of(projects),
                of(APPLICATIONS));
        score(id);
    }

    /** By two of its own who have no interest in it, so that it may be approved. */
    private void score(UUID application) {
        for (var member : List.of("a-" + application, "b-" + application)) {
            run("""
                    insert into panel_declaration (id, version, created_at, updated_at, event_sequence, changed_in, member, programme,
                        councils, parties)
                    select gen_random_uuid(), 0, now(), now(), 0, 0, '%s', programme, '{}', '{}' from application where id = '%s'""", member, application);
            run("""
                    insert into score (id, version, created_at, updated_at, event_sequence, changed_in, programme, application, member,
                        scores, weighted)
                    select gen_random_uuid(), 0, now(), now(), 0, 0, programme, id, '%s', '{}', 1 from application where id = '%s'""", member, application);
        }
    }

    /** One award for an application, of a programme and a project of its own choice. */
    private void award() {
        run(
                "insert into award (" + COMMON + """
                , programme, application, project, title, amount, price_base, final_share, accept_by, starts_on, ends_on, conditions,
                    undertaken, undertaking_due, state, reason)
                select\040""" + VALUES + """
                , '%s', id, '%s', 'Permits', %d, 2026, 10, '2099-01-01', '2030-01-01', '2031-01-01', '[]', '{}', false, '%s', 'r'
                from application where id = '%s'
                on conflict (application) do nothing""",
                UUID.randomUUID(),
                of(programmes),
                of(projects),
                random.nextInt(1, 900),
                of(AWARDS),
                of(applications));
    }

    private void makeOutput() {
        var id = made(outputs);
        run("""
                insert into output (id, version, created_at, updated_at, event_sequence, changed_in, project, title, type, summary, url,
                    licence, state, decided_on, asset, listed_on)
                values ('%s', 0, now(), now(), 0, 0, '%s', 'Code', 'CODE', 's', 'https://example.org/', 'MIT', 'LISTED', current_date,
                    gen_random_uuid(), current_date)""", id, of(projects));
    }

    private void list() {
        run(random.nextBoolean() ? """
                update output set state = 'ACCEPTED', asset = null, listed_on = null where id = '%s'""" : """
                update output set state = 'LISTED', asset = gen_random_uuid(), listed_on = current_date where id = '%s'""", of(outputs));
    }

    /** A measure of a service of its own, which is read at once or never. */
    private void measure() {
        var id = made(measures);
        var isRead = random.nextBoolean();
        run(
                "insert into measure (" + COMMON + """
                , project, measured_council, title, kind, service, period_start, period_end, share, state, baseline_value, baseline_on,
                    baseline_source)
                values (""" + VALUES + """
                , '%s', 'ZZT', 'Saving', 'CHANNEL_SHIFT_SAVING', %d, '%s', '%s', %d, 'BASELINED', 1, '2026-01-01', 'c')""",
                id,
                of(projects),
                random.nextInt(2_000_000, Integer.MAX_VALUE),
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2027-01-01"),
                random.nextInt(10_001));
        if (isRead) {
            run("update measure set state = 'TRACKING', last_value = 2, last_on = '2026-02-01' where id = '%s'", id);
        }
    }

    private static UUID made(List<UUID> of) {
        var id = UUID.randomUUID();
        of.add(id);
        return id;
    }

    /** One of them, or one that nothing has. */
    private <T> Object of(List<T> all) {
        return all.isEmpty() ? UUID.randomUUID() : all.get(random.nextInt(all.size()));
    }

    private void run(String sql, Object... values) {
        entities.createNativeQuery(sql.formatted(values)).executeUpdate();
    }
}
