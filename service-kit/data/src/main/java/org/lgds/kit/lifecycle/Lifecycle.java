package org.lgds.kit.lifecycle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * The moves that a state diagram allows, written once, next to the entity that moves. An action has the name of its
 * sub-resource: {@code POST /v1/assets/{id}/listing} is the action {@code listing}.
 */
public final class Lifecycle<S extends Enum<S>> {

    private record Move<S>(String action, S from, S to) {}

    private final List<Move<S>> moves = new ArrayList<>();

    /** A diagram of these states, without a move yet. */
    public static <S extends Enum<S>> Lifecycle<S> of(Class<S> states) {
        return new Lifecycle<>();
    }

    /** Adds a move; an action that leads from a state to itself changes something else than the state. */
    public Lifecycle<S> action(String action, S from, S to) {
        moves.add(new Move<>(action, from, to));
        return this;
    }

    /** The same action from several states. */
    public Lifecycle<S> action(String action, List<S> from, S to) {
        from.forEach(state -> action(action, state, to));
        return this;
    }

    /** Actions the diagram has from a state, in the order they were written. */
    public Set<String> actionsFrom(S state) {
        var actions = new LinkedHashSet<String>();
        moves.stream().filter(move -> move.from() == state).forEach(move -> actions.add(move.action()));
        return actions;
    }

    /**
     * The state an action leads to.
     *
     * @throws Problem 409 {@code wrong-state} when the diagram has no such action from there
     */
    public S move(String action, S from) {
        return moves.stream()
                .filter(move -> move.action().equals(action) && move.from() == from)
                .map(Move::to)
                .findFirst()
                .orElseThrow(() -> refused(action, from));
    }

    private Problem refused(String action, S from) {
        var possible = actionsFrom(from);
        return Problem.of(
                        ProblemType.WRONG_STATE,
                        "The action %s is not possible in state %s; possible are: %s.",
                        action,
                        name(from),
                        possible.isEmpty() ? "none, the state is final" : String.join(", ", possible))
                .with("state", name(from))
                .with("possibleActions", possible);
    }

    private static String name(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
