import type { LgdsClient } from "./index.js";
import type { Answered, Feed, FiltersOf } from "./sync.js";
import type { paths } from "./schema.js";

/** Paths of the lists that come in pages. */
export type List = {
  [P in Exclude<keyof paths, Feed>]: Answered<P> extends { items: unknown[]; next?: string } ? P : never;
}[Exclude<keyof paths, Feed>];

/** What the items of a list are. */
export type ElementOf<P extends List> = Answered<P> extends { items: (infer Item)[] } ? Item : never;

/** Walks a list to its end, a page at a time as it is read; items that stood throughout come exactly once. */
export async function* walk<P extends List>(
  client: LgdsClient,
  list: P,
  parameters: { path?: Record<string, string>; query?: Omit<FiltersOf<P>, "cursor"> } = {},
): AsyncGenerator<ElementOf<P>> {
  // Which list it is was checked by the caller's types; here it is any of them.
  const get = client.GET as unknown as (
    path: string,
    init: object,
  ) => Promise<{ data?: { items: ElementOf<P>[]; next?: string } }>;
  let cursor: string | null | undefined;
  do {
    const query = { ...parameters.query, ...(cursor ? { cursor } : {}) };
    const { data } = await get(list, { params: { ...parameters, query } });
    yield* data?.items ?? [];
    // Only the cursor of the next address is used: so no answer can lead the caller's own token elsewhere.
    cursor = data?.next && new URL(data.next, "https://any.example").searchParams.get("cursor");
  } while (cursor);
}
