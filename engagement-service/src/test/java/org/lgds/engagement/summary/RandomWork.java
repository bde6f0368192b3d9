package org.lgds.engagement.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * What writers do to engagements, their requests, sessions and advice, as SQL: in any order, whether the diagrams have it or not,
 * and holding what the service holds: first the council (here any, as nobody knows whose it will be), then the engagement.
 */
final class RandomWork {

    private static final List<String> REQUEST_STATES =
            List.of("DRAFT", "SUBMITTED", "TRIAGED", "ACCEPTED", "DECLINED", "DEFERRED", "WITHDRAWN");
    private static final List<String> ENGAGEMENT_STATES =
            List.of("SCOPING", "AGREED", "ACTIVE", "FOLLOW_UP", "PAUSED", "COMPLETED", "ENDED_EARLY");
    private static final List<String> ADVICE_STATES =
            List.of("ISSUED", "ACCEPTED", "REJECTED", "DEFERRED", "IMPLEMENTED", "LAPSED");
    private static final List<String> REASONS = List.of("SCALE", "OTHER", "DATA_ERROR");

    private final Random random;
    private final List<String> councils;
    private final List<UUID> assets = List.of(new UUID(7, 1), new UUID(7, 2), new UUID(7, 3));

    RandomWork(long seed, List<String> councils) {
        this.random = new Random(seed);
        this.councils = councils;
    }

    /** An engagement and the request that it came of, with the same id. */
    List<String> begin(UUID id) {
        return List.of("""
                insert into engagement_request (id, version, created_at, updated_at, event_sequence, changed_in, council, title,
                    sponsor, sro, dimensions, services, state, commitment_level, commitment_reason, silo_level, silo_reason,
                    capacity_level, capacity_reason, commitment_from, silo_from, capacity_from, commitment_action, reason)
                values ('%1$s', 0, %2$s, %2$s, 1, 0, '%3$s', 't', 's', 'o', '{REUSE}', '{}', 'DRAFT', 2, 'r', 2, 'r', 2, 'r',
                    'LGDS', 'LGDS', 'LGDS', 'a', 'r')""".formatted(id, time(), council()), """
                insert into engagement (id, version, created_at, updated_at, event_sequence, changed_in, council, request, title,
                    scope, lead_advisor, days, position_statement, state, reason)
                select id, 0, created_at, created_at, 1, 0, council, id, 't', 's', 'sub-of-lead', 4, 'p', 'SCOPING', 'r'
                from engagement_request where id = '%s'""".formatted(id));
    }

    /** One to three changes of one engagement. */
    List<String> change(UUID id) {
        var statements = new ArrayList<>(List.of(
                "select from known_council where code in ('%s') order by code for share"
                        .formatted(String.join("', '", councils)),
                "select from engagement where id = '%s' for update".formatted(id)));
        for (int i = random.nextInt(3); i >= 0; i--) {
            statements.add(one().formatted(id));
        }
        return statements;
    }

    /** All that is of a council goes to another, as at a vesting. */
    List<String> move() {
        var from = council();
        var to = council();
        return List.of(
                "select from known_council where code in ('%s', '%s') order by code for update".formatted(from, to),
                // One that became an engagement, whatever became of it since, is timed with that.
                "update engagement_request set council = '%2$s' where council = '%1$s' and id not in (select request from engagement)"
                        .formatted(from, to),
                "update engagement set council = '%2$s' where council = '%1$s'".formatted(from, to),
                "update recommendation set council = '%2$s' where council = '%1$s'".formatted(from, to));
    }

    private String one() {
        return switch (random.nextInt(9)) {
            case 0 -> requestState(pick(REQUEST_STATES));
            case 1 -> requestState("ACCEPTED");
            case 2 -> engagementState(pick(ENGAGEMENT_STATES));
            case 3 ->
                "update engagement set days = %d, quarters_used = %d, lead_advisor = '%s' where id = '%%s'"
                        .formatted(
                                1 + random.nextInt(20),
                                random.nextInt(40),
                                pick(List.of("sub-of-lead", "sub-of-second")));
            case 4 -> """
                    insert into session (id, version, created_at, updated_at, event_sequence, changed_in, engagement, council,
                        held_on, quarters, advisor, kind, note, state)
                    select gen_random_uuid(), 0, now(), now(), 1, 0, id, council, %s, %d, 'a', 'WORKSHOP', 'n', 'RECORDED'
                    from engagement where id = '%%s'""".formatted(day(), random.nextInt(3));
            case 5 ->
                "update session set held_on = %s, quarters = %d where engagement = '%%s'"
                        .formatted(day(), random.nextInt(3));
            case 6 -> """
                    update session set state = 'WITHDRAWN', reason = 'r'
                    where id = (select id from session where engagement = '%s' and state = 'RECORDED' limit 1)""";
            case 7 ->
                """
                    insert into recommendation (id, version, created_at, updated_at, event_sequence, changed_in, engagement,
                        council, kind, asset, practice, rationale, state)
                    select gen_random_uuid(), 0, %1$s, %1$s, 1, 0, id, council, %2$s, 'r', 'DRAFT'
                    from engagement where id = '%%s'""".formatted(
                        time(),
                        random.nextBoolean() ? "'PRACTICE', null, 'p'" : "'ASSET', '%s', null".formatted(pick(assets)));
            default -> adviceState(pick(ADVICE_STATES));
        };
    }

    private static String requestState(String state) {
        return """
                update engagement_request set state = '%1$s', engagement = %2$s, deferred_until = %3$s, updated_at = now()
                where id = '%%s'""".formatted(
                state, state.equals("ACCEPTED") ? "id" : "null", state.equals("DEFERRED") ? "current_date" : "null");
    }

    private static String engagementState(String state) {
        return "update engagement set state = '%s', paused_from = %s where id = '%%s'"
                .formatted(state, state.equals("PAUSED") ? "'ACTIVE'" : "null");
    }

    /** Of the engagement's advice a random half. */
    private String adviceState(String state) {
        return """
                update recommendation set state = '%1$s', updated_at = %2$s,
                    reason_code = case when '%1$s' = 'REJECTED' then '%3$s' end,
                    accepted_on = case when '%1$s' in ('ACCEPTED', 'IMPLEMENTED', 'LAPSED')
                        then coalesce(accepted_on, london_day(%2$s)) end,
                    decided_on = case when '%1$s' in ('ISSUED', 'DEFERRED') then null else decided_on end,
                    adoption = case when '%1$s' = 'IMPLEMENTED' and kind = 'ASSET' then id end,
                    evidence = case when '%1$s' = 'IMPLEMENTED' and kind <> 'ASSET' then 'e' end,
                    reason = case when '%1$s' = 'LAPSED' then 'r' end
                where engagement = '%%s' and random() < 0.5""".formatted(state, time(), pick(REASONS));
    }

    private String council() {
        return pick(councils);
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String time() {
        return "now() - interval '%d days'".formatted(random.nextInt(400));
    }

    private String day() {
        return "current_date - %d".formatted(random.nextInt(300));
    }
}
