/**
 * A client of the LGDS API. {@link org.lgds.client.LgdsClient} is where to begin; operations are in
 * {@code org.lgds.client.api}, what they take and answer in {@code org.lgds.client.model}, both made from the API's own
 * OpenAPI document. {@link org.lgds.client.Sync} keeps a copy in step.
 */
package org.lgds.client;
