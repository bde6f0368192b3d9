package org.lgds.bench.engagements;

import java.sql.SQLException;
import java.util.List;

import org.lgds.bench.Database;
import org.lgds.bench.ReadCase;

/** What is read of programmes, applications, awards, payments and the ledger; as LGDS sees them. */
record FundingReads(Database database) implements Reads {

    private static final String ANY = "";
    private static final String STATE = "\"state\":\"%s\"";
    private static final String COUNCIL = "\"council\":\"%s\"";
    private static final String PROGRAMME = "\"programme\":\"%s\"";
    private static final String AWARD = "\"award\":\"%s\"";
    private static final String IN_A_STATE = "where state = upper(?)";
    private static final String OF_A_PROGRAMME = "where programme = cast(? as uuid)";
    private static final String OF_A_PROJECT = "where project = cast(? as uuid)";
    private static final String ENTRY = "\"sequence\"";
    private static final String NEWEST = " order by id desc limit 21";
    private static final int PAGE = 20;
    private static final int CHANGES = 100;

    List<ReadCase> programmes() throws SQLException {
        var table = "programme";
        var address = "/v1/programmes";
        var used = full("programme", "award", PAGE);
        var accounts = database.texts("""
                select programme, format('{"budget":%s,"committed":%s,"paid":%s,"recovered":%s}',
                    sum(amount) filter (where kind like 'BUDGET%'),
                    coalesce(sum(amount) filter (where kind = 'COMMITTED'), 0)
                        - coalesce(sum(amount) filter (where kind = 'RELEASED'), 0),
                    coalesce(sum(amount) filter (where kind = 'PAID'), 0),
                    coalesce(sum(amount) filter (where kind = 'RECOVERED'), 0))
                from ledger_entry group by programme""");
        return List.of(
                Asked.always("programmes", address).page(PAGE, ANY, table, ""),
                asked("programmes in a state", address + "?state=%s", full("lower(state)", table, PAGE))
                        .page(PAGE, STATE, table, IN_A_STATE),
                asked("programmes of a round", address + "?limit=2&round=%s", full("round", table, 2))
                        .page(2, "\"round\":%s,", table, "where round = cast(? as integer)"),
                asked("one of the programmes", address + "/%s", some("id", table))
                        .one(table),
                Asked.always("programmes, changes", address + "/changes?limit=20")
                        .changes(PAGE, ANY, table, ""),
                asked("account of a programme", address + "/%s/account", used)
                        .read(
                                (programme, body) -> body.equals(accounts.get(programme)),
                                "select * from programme_account where programme = cast(? as uuid)"),
                asked("ledger of a programme", address + "/%s/ledger", used)
                        .list(ENTRY, PAGE, PROGRAMME, "select * from ledger_entry " + OF_A_PROGRAMME + NEWEST),
                asked("ranking of a programme", address + "/%s/ranking", used).list("\"rank\"", PAGE, ANY, """
                        select * from application
                        where programme = cast(? as uuid) and scorers is not null and state <> 'WITHDRAWN'
                        order by score_rank desc, named desc, id limit 21"""));
    }

    List<ReadCase> applications() throws SQLException {
        var table = "application";
        var address = "/v1/applications";
        var councils = full("council", table, PAGE);
        return List.of(
                Asked.always("applications", address).page(PAGE, ANY, table, ""),
                asked("applications that name a council", address + "?council=%s", councils)
                        .page(
                                PAGE,
                                "\"%s\"",
                                table,
                                "join application_council on application = id where council_named = ?"),
                asked("applications in a state", address + "?state=%s", full("lower(state)", table, PAGE))
                        .page(PAGE, STATE, table, IN_A_STATE),
                asked("applications to a programme", address + "?programme=%s", full("programme", table, PAGE))
                        .page(PAGE, PROGRAMME, table, OF_A_PROGRAMME),
                asked("applications for a project", address + "?limit=4&project=%s", full("project", table, 4))
                        .page(4, "\"project\":\"%s\"", table, OF_A_PROJECT),
                asked("one of the applications", address + "/%s", some("id", table))
                        .one(table),
                asked("scores of an application", address + "/%s/scores", some("application", "score"))
                        .list("\"weighted\"", 2, ANY, """
                        select * from score where application = cast(? as uuid) order by id desc limit 21"""),
                Asked.always("applications, changes", address + "/changes").changes(CHANGES, ANY, table, ""),
                asked("applications that name a council, changes", address + "/changes?limit=20&council=%s", councils)
                        .changes(
                                PAGE,
                                "\"%s\"",
                                table,
                                " and (councils @> array[cast(? as text)] or former_councils @> array[cast(? as text)])"));
    }

    List<ReadCase> awards() throws SQLException {
        var table = "award";
        var address = "/v1/awards";
        var councils = full("council", table, PAGE);
        var accounts = database.texts("""
                select award, format('{"granted":%s,"released":%s,"scheduled":%s,"paid":%s,"recovered":%s}',
                    granted, released, scheduled, paid, recovered)
                from award_account order by md5(award::text) limit 1000""");
        var paying = new Picks(List.copyOf(accounts.keySet()));
        var parts = database.texts("select id, amount / 10 from award where id in (select award from (select award"
                + " from award_account order by md5(award::text) limit 1000) of_them)");
        return List.of(
                Asked.always("awards", address).page(PAGE, ANY, table, ""),
                Asked.always("awards" + EngagementsBench.BY_ANYONE, address)
                        .page(PAGE, ANY, table, "where (state in ('ACCEPTED', 'ACTIVE', 'COMPLETED', 'TERMINATED'))"),
                asked("awards of a council", address + "?council=%s", councils)
                        .page(PAGE, COUNCIL, table, "where council = ?"),
                asked("awards in a state", address + "?limit=5&state=%s", full("lower(state)", table, 5))
                        .page(5, STATE, table, IN_A_STATE),
                asked("awards of a programme", address + "?programme=%s", full("programme", table, PAGE))
                        .page(PAGE, PROGRAMME, table, OF_A_PROGRAMME),
                asked("awards of a project", address + "?limit=2&project=%s", full("project", table, 2))
                        .page(2, "\"project\":\"%s\"", table, OF_A_PROJECT),
                asked("one of the awards", address + "/%s", some("id", table)).one(table),
                Asked.always("awards, changes", address + "/changes").changes(CHANGES, ANY, table, ""),
                asked("awards of a council, changes", address + "/changes?limit=20&council=%s", councils)
                        .changes(
                                PAGE,
                                COUNCIL,
                                table,
                                " and (council = ? or former_councils @> array[cast(? as text)])"),
                asked("account of an award", address + "/%s/account", paying)
                        .read(
                                (award, body) -> body.equals(accounts.get(award)),
                                "select * from award_account where award = cast(? as uuid)"),
                asked(
                                "ledger of an award",
                                address + "/%s/ledger?limit=5",
                                full("award", "ledger_entry where award is not null", 5))
                        .list(
                                ENTRY,
                                5,
                                AWARD,
                                "select * from ledger_entry where award = cast(? as uuid) order by id desc limit 6"),
                asked("payments of an award", address + "/%s/payments", paying)
                        .read(
                                (award, body) -> Asked.count(body, AWARD.formatted(award)) == 10
                                        && Asked.count(body, "\"amount\":%s,".formatted(parts.get(award))) == 10,
                                "select * from payment where award = cast(? as uuid) order by id limit 21"));
    }
}
