package org.lgds.council.lgsl;

/** An interaction as anyone may read it. */
public record InteractionView(int id, String label, String verb) {

    static InteractionView of(Interaction interaction) {
        return new InteractionView(interaction.id, interaction.label, interaction.verb);
    }
}
