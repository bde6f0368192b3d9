package org.lgds.council.lgsl;

/**
 * A kind of dealing that people have with a service, of the Local Government Interactions List (LGIL).
 *
 * @param label its name
 * @param verb what people do, in a word
 */
public record InteractionView(int id, String label, String verb) {

    static InteractionView of(Interaction interaction) {
        return new InteractionView(interaction.id, interaction.label, interaction.verb);
    }
}
