package org.lgds.engagement.project;

/**
 * A project was stopped or closed, in the same transaction.
 *
 * @param why that it was, in a sentence for what ends with it
 */
public record ProjectIsOver(Project project, String why) {}
