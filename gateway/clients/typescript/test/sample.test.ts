import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { openCopy } from "../samples/council-system.js";
import { lgdsClient } from "../src/index.js";
import { FakeApi } from "./fake-api.js";

test("the whole example has its copy after a restart, and goes on from there", async () => {
  const api = await FakeApi.start();
  const folder = await mkdtemp(join(tmpdir(), "sample-"));
  try {
    const upsert = (id: string) => ({ op: "upsert", id, item: { council: "LDS" } });
    api.tells({ status: 200, body: { items: [upsert("a"), upsert("b")], since: "t1" } });
    api.tells({ status: 200, body: { items: [{ op: "delete", id: "b" }, upsert("c")], since: "t2" } });
    const open = () => openCopy(lgdsClient({ baseUrl: api.address }), join(folder, "adoptions.json"));

    await (await open()).keepUp();
    const restarted = await open();
    await restarted.keepUp();

    assert.deepEqual([...restarted.adoptions.keys()], ["a", "c"]);
    assert.match(api.asked[1]?.target ?? "", /since=t1/);
    assert.deepEqual([...(await open()).adoptions.keys()], ["a", "c"]);
  } finally {
    api.stop();
    await rm(folder, { recursive: true });
  }
});
