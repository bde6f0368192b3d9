package org.lgds.council.next;

import java.util.List;
import java.util.UUID;

/**
 * What a council should do next, by the result that stands.
 *
 * @param assessment where the result comes from; absent, as its framework is, where none stands
 * @param dimensions the weak ones: failed gates first, then what would lift the overall score most
 */
public record NextStepsView(String council, UUID assessment, String framework, List<WeakDimension> dimensions) {}
