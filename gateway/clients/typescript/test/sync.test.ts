import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { lgdsClient, visit, type ItemOf, type Page, type TokenStore } from "../src/index.js";
import { tokenFile } from "../src/node.js";
import { FakeApi, problem, type Told } from "./fake-api.js";

type Adoption = ItemOf<"/v1/adoptions/changes">;

let api: FakeApi;
let folder: string;
let applied: Page<Adoption>[];

beforeEach(async () => {
  api = await FakeApi.start();
  folder = await mkdtemp(join(tmpdir(), "sync-"));
  applied = [];
});
afterEach(async () => {
  api.stop();
  await rm(folder, { recursive: true });
});

const file = () => join(folder, "new", "feed.token");
const sync = (apply: (page: Page<Adoption>) => void = (page) => applied.push(page), store: TokenStore = tokenFile(file())) =>
  visit(lgdsClient({ baseUrl: api.address, ...api.time }), "/v1/adoptions/changes", { council: "LDS" }, store, apply);
const page = (end: object, ...ids: string[]): Told => ({
  status: 200,
  body: { items: ids.map((id) => ({ op: "upsert", id, item: { council: "LDS" } })), ...end },
});
const targets = () => api.asked.map((one) => one.target.replace("/v1/adoptions/changes?limit=1000&council=LDS", ""));

test("everything comes first, and then only what changed", async () => {
  api.tells(page({ next: "/v1/adoptions/changes?council=LDS&since=t1%2B" }, "a", "b"), page({ since: "t2" }, "c"));
  api.tells(page({ since: "t3" }, "a"));

  assert.equal(await sync(), 3);
  assert.equal(await sync(), 1);

  assert.deepEqual(applied.map((one) => [one.startsOver, one.isWhole]), [[true, false], [false, true], [false, false]]);
  assert.deepEqual(targets(), ["", "&since=t1%2B", "&since=t2"]);
  assert.equal(applied[0]?.changes[0]?.item?.council, "LDS");
  assert.deepEqual(await readdir(join(folder, "new")), ["feed.token"]);
});

test("a page that was not applied comes again", async () => {
  api.tells(page({ next: "?since=t1" }, "a"), page({ since: "t2" }, "b"), page({ since: "t2" }, "b"));

  const failing = sync((one) => {
    applied.push(one);
    if (applied.length === 2) {
      throw new Error("the power fails");
    }
  });
  await assert.rejects(failing, /the power fails/);
  await sync();

  assert.deepEqual(applied.map((one) => one.changes[0]?.id), ["a", "b", "b"]);
  assert.ok(applied[2]?.isWhole, "the whole is known to be whole after a crash");
});

test("a token that could not be kept loses nothing", async () => {
  api.tells(page({ since: "t1" }, "a"), page({ since: "t1" }, "a"));
  const full = async () => Promise.reject(new Error("the disk is full"));

  await assert.rejects(sync(undefined, { read: async () => undefined, keep: full }), /disk is full/);
  await sync();

  assert.deepEqual(applied.map((one) => one.startsOver), [true, true]);
});

test("a feed that forgot the token starts over; one that is gone is a refusal", async () => {
  api.tells(page({ since: "old" }), problem(410, "gone"), page({ since: "t1" }, "a"));

  await sync();
  await sync();

  assert.deepEqual(applied.map((one) => [one.startsOver, one.isWhole]), [[true, true], [true, true]]);
  assert.deepEqual(targets(), ["", "&since=old", ""]);
  assert.equal(await readFile(file(), "utf8"), "t1");
  await rm(file());
  api.tells(problem(410, "gone"));
  await assert.rejects(sync(), /410/);
});

test("no address in an answer leads elsewhere, and what is no feed is not taken for its end", async () => {
  api.tells(page({ next: "https://elsewhere.example/?since=t1" }, "a"), page({ other: 1 }));

  await assert.rejects(sync(), /changes feed/);

  assert.equal(api.asked.length, 2);
  await writeFile(file(), "t1");
});
