package org.lgds.kit.data;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.hibernate.exception.JDBCConnectionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a job cannot do keeps none of the rest waiting, and what it leaves is told. Numbers are due here, until they are written. */
@QuarkusTest
class DueWorkTest {

    private static final int AT_ONCE = 8;

    @Inject
    EntityManager entities;

    private final List<String> log = new ArrayList<>();
    private final List<Integer> refused = new ArrayList<>();
    private final List<Integer> failing = new ArrayList<>();
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord told) {
            log.add("%s %s".formatted(told.getLevel(), told.getMessage().formatted(told.getParameters())));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private String run;
    private int transactions;

    @BeforeEach
    void nothingIsDone() {
        run = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("create table if not exists done (run text, number int)")
                        .executeUpdate());
        Logger.getLogger(DueWork.class.getName()).addHandler(listening);
    }

    @AfterEach
    void noMoreListening() {
        Logger.getLogger(DueWork.class.getName()).removeHandler(listening);
    }

    @Test
    void allOfManyPagesIsDone() {
        DueWork.together("Numbers", 0, this::due, this::write);
        assertThat(done()).isEqualTo(upTo(30));
        assertThat(transactions).isEqualTo(4);
        assertThat(log).isEmpty();
    }

    @Test
    void ofSomeInOneTransactionTheOneThatFailsAloneIsLeftAndToldOnce() {
        failing.add(11);
        DueWork.together("Numbers", 0, this::due, this::write);
        assertThat(done()).isEqualTo(without(11));
        assertThat(log).hasSize(1);
        assertThat(log.get(0)).startsWith(Level.parse("ERROR") + " Numbers: 11 failed");
    }

    @Test
    void aPageOfWhichAllFailsDoesNotHideWhatComesAfterIt() {
        failing.addAll(upTo(AT_ONCE));
        DueWork.together("Numbers", 0, this::due, this::write);
        assertThat(done()).isEqualTo(IntStream.rangeClosed(9, 30).boxed().toList());
        assertThat(log).hasSize(AT_ONCE);
    }

    @Test
    void whatFailedIsDoneInTheNextRun() {
        failing.add(11);
        DueWork.together("Numbers", 0, this::due, this::write);
        failing.clear();
        DueWork.together("Numbers", 0, this::due, this::write);
        assertThat(done()).isEqualTo(upTo(30));
    }

    @Test
    void eachAloneSharesItsTransactionWithNoOther() {
        refused.add(3);
        failing.addAll(upTo(30).subList(8, 16));
        DueWork.each("Numbers", 0, this::due, number -> write(List.of(number)));
        assertThat(done()).hasSize(21).doesNotContain(3, 9, 16).contains(1, 8, 17, 30);
        assertThat(transactions).isEqualTo(30);
        assertThat(log)
                .hasSize(9)
                .contains(Level.parse("ERROR") + " Numbers: 3 was refused, and is left for the next run: Not now.");
    }

    @Test
    void aListIsDoneInItsOrder() {
        failing.add(7);
        DueWork.each("Numbers", List.of(9, 7, 8), number -> write(List.of(number)));
        assertThat(Scalars.query(entities, "select number from done where run = ?1", Integer.class)
                        .setParameter(1, run)
                        .getResultList())
                .containsExactly(9, 8);
    }

    @Test
    void withoutADatabaseTheRunEnds() {
        var away = new JDBCConnectionException("the database is away", new SQLException());
        assertThatThrownBy(() -> DueWork.together("Numbers", 0, this::due, numbers -> {
                    transactions++;
                    throw away;
                }))
                .isSameAs(away);
        assertThat(transactions).isEqualTo(1);
        assertThat(log).isEmpty();
    }

    private List<Integer> due(int after) {
        var done = done();
        return upTo(30).stream()
                .filter(number -> number > after && !done.contains(number))
                .limit(AT_ONCE)
                .toList();
    }

    /** What comes before a failure in its transaction is written, and taken back with it. */
    private void write(List<Integer> numbers) {
        transactions++;
        for (var number : numbers) {
            if (refused.contains(number)) {
                throw Problem.of(ProblemType.CONFLICT, "Not now.");
            }
            if (failing.contains(number)) {
                throw new IllegalStateException("a fault");
            }
            entities.createNativeQuery("insert into done (run, number) values (?1, ?2)")
                    .setParameter(1, run)
                    .setParameter(2, number)
                    .executeUpdate();
        }
    }

    private List<Integer> done() {
        return Scalars.query(entities, "select number from done where run = ?1 order by number", Integer.class)
                .setParameter(1, run)
                .getResultList();
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    private static List<Integer> without(Integer one) {
        return upTo(30).stream().filter(number -> !number.equals(one)).toList();
    }
}
