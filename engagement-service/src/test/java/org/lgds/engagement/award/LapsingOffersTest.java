package org.lgds.engagement.award;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.FundingScene;
import org.lgds.engagement.Scene;
import org.lgds.kit.test.RealTokens;

import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.Person.PROGRAMME;

/** Every offer whose last day is over lapses in the same night, however many there are and whatever becomes of others. */
@QuarkusTest
@TestProfile(RealTokens.class)
class LapsingOffersTest {

    /** More than are read at once, before the offer by id and last day, of a council that is not known: none of them can lapse. */
    private static final int FAILING = 501;

    @Inject
    FundingScene scene;

    @Inject
    LapsingOffers lapsing;

    @Inject
    EntityManager entities;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void offersThatCannotLapseKeepNoOtherWaiting() {
        var offer = scene.offered(1_000);
        var id = Scene.id(offer);
        run("update award set accept_by = current_date - 1 where id = '%s'".formatted(id));
        run("alter table award drop constraint award_application_key");
        try {
            untold("""
                    insert into award select copy.* from award original cross join generate_series(1, %d) number
                        cross join lateral jsonb_populate_record(original, jsonb_build_object('council', 'NIL',
                            'id', '00000000-0000-7000-8000-' || lpad(to_hex(number), 12, '0'),
                            'accept_by', current_date - 9)) copy
                    where original.id = '%s'""".formatted(FAILING, id));
            lapsing.lapse();
        } finally {
            untold("delete from award where council = 'NIL'");
            run("alter table award add constraint award_application_key unique (application)");
        }
        PROGRAMME.get(offer).body("state", equalTo("lapsed"));
    }

    /** No award is ever deleted, so what is summed up of awards must not learn of these. */
    private void untold(String sql) {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("set local session_replication_role = replica")
                    .executeUpdate();
            entities.createNativeQuery(sql).executeUpdate();
        });
    }

    private void run(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }
}
