// A council's system: keeps a copy of its adoptions in step, and tells of a new one.
import { setTimeout } from "node:timers/promises";
import {
  clientCredentials,
  lgdsClient,
  ProblemError,
  visit,
  type components,
  type LgdsClient,
  type TokenStore,
} from "../src/index.js";
import { tokenFile } from "../src/node.js";

type Adoption = components["schemas"]["AdoptionView"];

const client = lgdsClient({
  baseUrl: "https://api.lgds.example",
  tokens: clientCredentials({
    endpoint: "https://login.lgds.example/realms/lgds/protocol/openid-connect/token",
    id: "leeds-sync",
    secret: process.env.LGDS_SECRET ?? "",
  }),
});

interface Kept {
  position?: string;
  adoptions: [id: string, adoption: Adoption][];
}

/**
 * A copy of the council's adoptions, and how far it has come, in one file that is written as a whole: so after a restart
 * both are of the same moment. Whoever copies many records keeps both in one transaction of a database.
 */
export async function openCopy(api: LgdsClient, path: string) {
  const file = tokenFile(path);
  const kept = JSON.parse((await file.read()) ?? '{"adoptions":[]}') as Kept;
  const adoptions = new Map(kept.adoptions);
  const store: TokenStore = {
    read: async () => kept.position,
    // Comes after its page was applied.
    keep: async (position) => {
      kept.position = position;
      await file.keep(JSON.stringify({ position, adoptions: [...adoptions] } satisfies Kept));
    },
  };
  const keepUp = () =>
    visit(api, "/v1/adoptions/changes", { council: "LDS" }, store, (page) => {
      if (page.startsOver) {
        adoptions.clear();
      }
      for (const { id, item } of page.changes) {
        if (item) {
          adoptions.set(id, item);
        } else {
          adoptions.delete(id);
        }
      }
    });
  return { adoptions: adoptions as ReadonlyMap<string, Adoption>, keepUp };
}

/** Keeps up for as long as the program runs: whatever ends a visit, the next one goes on where it ended. */
export async function run(signal: AbortSignal): Promise<void> {
  const copy = await openCopy(client, "/var/lib/crm/adoptions.json");
  while (!signal.aborted) {
    await copy.keepUp().catch((error: unknown) => console.error("The copy of the adoptions lags behind:", error));
    await setTimeout(60_000, undefined, { signal }).catch(() => undefined);
  }
}

export async function goLive(asset: string): Promise<Adoption | undefined> {
  try {
    const { data } = await client.PUT("/v1/adoptions/{council}/{asset}", {
      params: { path: { council: "LDS", asset } },
      body: { stage: "live", assetVersion: "3.1.0", wentLiveOn: "2026-11-01" },
    });
    return data;
  } catch (error) {
    if (error instanceof ProblemError && error.is("unknown-reference")) {
      return undefined;
    }
    throw error;
  }
}

// What the types hold back, the compiler says.
export const mistakes = async () => {
  // @ts-expect-error There is no such path.
  await client.GET("/v1/assetz");
  // @ts-expect-error A limit is a number.
  await client.GET("/v1/assets", { params: { query: { limit: "ten" } } });
  // @ts-expect-error There is no such stage.
  await client.PUT("/v1/adoptions/{council}/{asset}", { params: { path: { council: "LDS", asset: "" } }, body: { stage: "gone" } });
};
