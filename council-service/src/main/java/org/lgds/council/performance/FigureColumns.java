package org.lgds.council.performance;

import java.util.Objects;
import java.util.function.Function;

import org.lgds.council.performance.figure.Accessibility;
import org.lgds.council.performance.figure.Completed;
import org.lgds.council.performance.figure.Figures;
import org.lgds.council.performance.figure.Satisfaction;
import org.lgds.kit.data.Columns;

/** The columns that figures have in the table, for SQL over many rows. */
final class FigureColumns {

    private FigureColumns() {}

    /** @param figures of a row; not null */
    static <R> Columns<R> after(Columns<R> columns, Function<R, Figures> figures) {
        Function<R, Completed> completed =
                row -> Objects.requireNonNullElse(figures.apply(row).completed(), Completed.UNKNOWN);
        Function<R, Satisfaction> users =
                row -> Objects.requireNonNullElse(figures.apply(row).satisfaction(), Satisfaction.UNKNOWN);
        Function<R, Accessibility> access =
                row -> Objects.requireNonNullElse(figures.apply(row).accessibility(), Accessibility.UNKNOWN);
        return columns.with("started_online", "bigint", figures.andThen(Figures::startedOnline))
                .with("online", "bigint", completed.andThen(Completed::online))
                .with("assisted_digital", "bigint", completed.andThen(Completed::assistedDigital))
                .with("phone", "bigint", completed.andThen(Completed::phone))
                .with("face_to_face", "bigint", completed.andThen(Completed::faceToFace))
                .with("post", "bigint", completed.andThen(Completed::post))
                .with("email", "bigint", completed.andThen(Completed::email))
                .with("total", "bigint", completed.andThen(Completed::total))
                .with("total_pence", "bigint", figures.andThen(FigureColumns::totalPence))
                .with("price_base", "integer", figures.andThen(FigureColumns::priceBase))
                .with("very_dissatisfied", "bigint", users.andThen(Satisfaction::veryDissatisfied))
                .with("dissatisfied", "bigint", users.andThen(Satisfaction::dissatisfied))
                .with("neither", "bigint", users.andThen(Satisfaction::neither))
                .with("satisfied", "bigint", users.andThen(Satisfaction::satisfied))
                .with("very_satisfied", "bigint", users.andThen(Satisfaction::verySatisfied))
                .with("responses", "bigint", users.andThen(Satisfaction::responses))
                .with("meets_wcag", "boolean", access.andThen(Accessibility::meetsWcag))
                .with("current_statement", "boolean", access.andThen(Accessibility::currentStatement))
                .with("source", "text", figures.andThen(told -> told.source().name()));
    }

    private static Long totalPence(Figures figures) {
        return figures.cost() == null ? null : figures.cost().totalPence();
    }

    private static Integer priceBase(Figures figures) {
        return figures.cost() == null ? null : figures.cost().priceBase();
    }
}
