import type { LgdsClient } from "./index.js";
import { ProblemError } from "./problem.js";
import type { paths } from "./schema.js";

/** What a path answers. */
export type Answered<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { "application/json": infer Body } } } };
}
  ? Body
  : never;

/** Paths of the changes feeds. */
export type Feed = Extract<keyof paths, `${string}/changes`>;

/** What the items of a feed are. */
export type ItemOf<P extends Feed> =
  Answered<P> extends { items: { item?: infer Item }[] } ? Item : never;

/** The filters that a feed or a list takes. */
export type FiltersOf<P extends keyof paths> = paths[P] extends { get: { parameters: { query?: infer Query } } }
  ? Omit<NonNullable<Query>, "since">
  : never;

export interface Change<T> {
  op: "upsert" | "delete";
  id: string;
  /** As it is now; not there where it left the caller's sight. */
  item?: T;
}

/** A page of changes, to be applied as a whole. It may come again after a crash. */
export interface Page<T> {
  changes: Change<T>[];
  /** All there is begins to come, with this page; what does not come up to `isWhole` is gone. */
  startsOver: boolean;
  /** With this page everything has come since `startsOver`. */
  isWhole: boolean;
  /** What a store of the caller's own may write in the transaction that applies this page. */
  position: string;
}

/** Keeps how far a sync has come. */
export interface TokenStore {
  read(): Promise<string | undefined>;
  keep(position: string): Promise<void>;
}

interface Body {
  items: Change<unknown>[];
  next?: string;
  since?: string;
}

const WHOLE = "whole ";

/**
 * Applies all that changed since the last visit: delta, apply, keep the token. A token is kept only after its page was
 * applied, so a crash at any moment may make a page come again, and never lets one be missed. Where the feed no longer knows
 * the token (410) it starts over by itself. Not to be run twice at once with one store.
 *
 * @returns how many changes were applied
 */
export async function visit<P extends Feed>(
  client: LgdsClient,
  feed: P,
  filters: FiltersOf<P>,
  store: TokenStore,
  apply: (page: Page<ItemOf<P>>) => void | Promise<void>,
): Promise<number> {
  const kept = await store.read();
  let since = kept?.startsWith(WHOLE) ? kept.slice(WHOLE.length) : kept;
  let whole = kept === undefined || kept.startsWith(WHOLE);
  for (let count = 0; ; ) {
    let body: Body;
    try {
      body = await read(client, feed, { limit: 1000, ...filters, ...(since === undefined ? {} : { since }) });
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status !== 410 || since === undefined) {
        throw error;
      }
      since = undefined;
      whole = true;
      continue;
    }
    const last = body.next === undefined;
    const token = body.next === undefined ? body.since : tokenOf(body.next);
    if (!token) {
      throw new Error(`A page of ${feed} has neither next nor since: is it a changes feed?`);
    }
    const position = whole && !last ? WHOLE + token : token;
    const changes = body.items as Change<ItemOf<P>>[];
    await apply({ changes, startsOver: since === undefined, isWhole: whole && last, position });
    await store.keep(position);
    count += changes.length;
    if (last) {
      return count;
    }
    since = token;
  }
}

async function read(client: LgdsClient, feed: Feed, query: Record<string, unknown>): Promise<Body> {
  // Which feed it is was checked by the caller's types; here it is any of them.
  const get = client.GET as unknown as (path: string, init: object) => Promise<{ data?: Body }>;
  const { data } = await get(feed, { params: { query } });
  if (!data) {
    throw new Error(`${feed} gave an answer without a body.`);
  }
  return data;
}

/** Only the token of the next address is used: so no answer can lead the caller's own token elsewhere. */
function tokenOf(next: string): string | null {
  return new URL(next, "https://any.example").searchParams.get("since");
}
