import createClient, { type Client } from "openapi-fetch";
import { inItsMedia } from "./media.js";
import { patientFetch, type Patience } from "./patient.js";
import type { paths } from "./schema.js";
import { demandHttps } from "./tokens.js";

export { ProblemError, type Fault } from "./problem.js";
export { clientCredentials, suppliedTokens, TokenError, type ClientCredentials, type Tokens } from "./tokens.js";
export { walk, type ElementOf, type List } from "./list.js";
export { visit, type Change, type Feed, type FiltersOf, type ItemOf, type Page, type TokenStore } from "./sync.js";
export type { Patience } from "./patient.js";
export type { components, operations, paths } from "./schema.js";

/** The API by its paths: `client.GET("/v1/assets", { params: { query: { q: "bins" } } })`. */
export type LgdsClient = Client<paths>;

export interface Settings extends Patience {
  /** Where the API is, such as `https://api.lgds.example`; without `/v1`. */
  baseUrl: string;
}

/** A client; without `tokens` it calls without a token, for what is public. Refusals are thrown as `ProblemError`. */
export function lgdsClient({ baseUrl, ...patience }: Settings): LgdsClient {
  if (patience.tokens) {
    demandHttps(baseUrl);
  }
  return inItsMedia(createClient<paths>({ baseUrl, redirect: "error" }), patientFetch(patience));
}
