// A council's system: keeps a copy of its adoptions in step, and tells of a new one.
import { clientCredentials, lgdsClient, ProblemError, visit, type components } from "../src/index.js";
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

export async function keepUp(copy: Map<string, Adoption>): Promise<number> {
  const store = tokenFile("/var/lib/crm/adoptions.token");
  return visit(client, "/v1/adoptions/changes", { council: "LDS" }, store, (page) => {
    if (page.startsOver) {
      copy.clear();
    }
    for (const { id, item } of page.changes) {
      if (item) {
        copy.set(id, item);
      } else {
        copy.delete(id);
      }
    }
  });
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
