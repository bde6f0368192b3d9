package org.lgds.kit.data;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.kit.event.Journal;
import org.lgds.kit.event.ResendingStates;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.Outboxes.Sent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** State that gained something is sent again: all of it, once for each representation, and nothing else comes of it. */
@QuarkusTest
class ResendingStatesTest {

    private static final String FACTS = "lgds.widgets";
    private static final String STATE = "lgds.widgets.state";

    @Inject
    ResendingStates resending;

    @Inject
    ResentWidgets widgets;

    @Inject
    Journal journal;

    @Inject
    Outboxes outbox;

    @Inject
    EntityManager entities;

    @BeforeEach
    void theRepresentationGainsSomething() {
        widgets.broken = null;
        widgets.representation++;
    }

    @Test
    void whatWasSentIsSentAgainAsItIsNow() {
        var id = registered(1).get(0);
        QuarkusTransaction.requiringNew().run(() -> journal.add(Widget.of(id).rename("Now " + id, Instant.now())));

        resendAll();

        var sent = outbox.of(STATE, id.toString());
        assertThat(sent).hasSize(3);
        assertThat(sent.get(2).data()).isEqualTo(sent.get(1).data());
        assertThat(sent.get(2).sequence()).isEqualTo(2);
        assertThat(sent.get(2).audience()).isEqualTo(sent.get(1).audience());
        assertThat(sent).extracting(one -> one.headers().get("ce_id")).doesNotHaveDuplicates();
    }

    @Test
    void nothingIsChangedAuditedOrTold() {
        var id = registered(1).get(0);
        var before = row(id);

        resendAll();

        assertThat(resent(id)).hasSize(1);
        assertThat(row(id))
                .as("version, sequence and place in the changes feed")
                .isEqualTo(before);
        assertThat(outbox.names(FACTS, id.toString())).containsExactly("widget.registered");
        assertThat(entities.createNativeQuery("select count(*) from audit where subject = ?1", Long.class)
                        .setParameter(1, id.toString())
                        .getSingleResult())
                .isEqualTo(1L);
    }

    @Test
    void eachRepresentationIsSentOnce() {
        var id = registered(1).get(0);

        resendAll();
        resendAll();
        assertThat(resent(id)).hasSize(1);

        widgets.representation++;
        resendAll();
        assertThat(resent(id)).hasSize(2);
    }

    @Test
    void anInstanceOfTheReleaseBeforeSendsNothing() {
        var id = registered(1).get(0);
        resendAll();

        widgets.representation--;
        resendAll();
        widgets.representation++;
        resendAll();

        assertThat(resent(id)).hasSize(1);
    }

    @Test
    void whatIsGoneIsNotSentAgain() {
        var id = registered(1).get(0);
        QuarkusTransaction.requiringNew().run(() -> journal.add(Widget.of(id).move("retirement", Instant.now())));

        resendAll();

        assertThat(outbox.of(STATE, id.toString())).hasSize(2);
    }

    @Test
    void afterACrashItGoesOnWhereItWas() {
        var all = registered(450);
        widgets.broken = all.get(440);
        assertThat(catchThrowable(this::resendAll)).hasMessage("the instance dies here");
        assertThat(resent(all.get(0))).hasSize(1);
        assertThat(resent(all.get(449))).isEmpty();

        widgets.broken = null;
        resendAll();

        assertThat(all).allSatisfy(id -> assertThat(resent(id)).hasSize(1));
    }

    @Test
    void instancesThatStartAtOnceShareTheWork() {
        var all = registered(450);

        CompletableFuture.allOf(IntStream.range(0, 4)
                        .mapToObj(instance -> CompletableFuture.runAsync(this::resendAll))
                        .toArray(CompletableFuture<?>[]::new))
                .join();

        assertThat(all).allSatisfy(id -> assertThat(resent(id)).hasSize(1));
    }

    private void resendAll() {
        while (resending.resendSome(widgets)) {
            // The next some.
        }
    }

    private List<Sent> resent(UUID id) {
        return outbox.of(STATE, id.toString()).stream()
                .filter(sent -> sent.name().equals("widget.resent"))
                .toList();
    }

    private List<UUID> registered(int count) {
        return QuarkusTransaction.requiringNew()
                .call(() -> IntStream.range(0, count)
                        .mapToObj(i -> Widget.draft("LDS", "Widget " + UUID.randomUUID(), Instant.now()))
                        .map(widget -> {
                            journal.add(widget.register(Instant.now()));
                            widget.persist();
                            return widget.id;
                        })
                        .toList());
    }

    private List<?> row(UUID id) {
        return List.of(entities.createNativeQuery("select cast(w as text) from widget w where id = ?1", String.class)
                .setParameter(1, id)
                .getSingleResult());
    }
}
