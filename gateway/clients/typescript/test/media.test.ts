import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { lgdsClient, type LgdsClient } from "../src/index.js";
import { FakeApi } from "./fake-api.js";

const ID = "01936c1e-7f40-7c3a-9b1d-2f6a1c0e5d42";

let api: FakeApi;
let client: LgdsClient;

beforeEach(async () => {
  api = await FakeApi.start();
  client = lgdsClient({ baseUrl: api.address, ...api.time });
});
afterEach(() => api.stop());

const sent = () => api.asked.map(({ headers, body }) => [headers["content-type"], body]);

test("a PATCH is a merge patch, in which null takes a property away", async () => {
  api.tells({ status: 200, body: { id: ID } });

  const { data } = await client.PATCH("/v1/assets/{id}", {
    params: { path: { id: ID }, header: { "If-Match": '"v1"' } },
    body: { documentationUrl: null },
  });

  assert.deepEqual(sent(), [["application/merge-patch+json", '{"documentationUrl":null}']]);
  assert.equal(data?.id, ID);
});

test("a text goes out as it is, as what its operation takes", async () => {
  api.tells({ status: 201, body: {} }, { status: 202, body: {} }, { status: 201, body: {} });

  await client.POST("/v1/assets/publiccode", { body: "publiccodeYmlVersion: '0.4'\n" });
  await client.request("post", "/v1/councils/imports", { params: { query: { kind: "local-area" } } as never, body: "a,b\n" });
  await client.POST("/v1/assets/publiccode", { body: "{}", headers: { "Content-Type": "application/yaml" } });

  assert.deepEqual(sent(), [
    ["application/x-yaml", "publiccodeYmlVersion: '0.4'\n"],
    ["text/csv", "a,b\n"],
    ["application/yaml", "{}"],
  ]);
});

test("a batch is rows, or lines that are answered with lines", async () => {
  const lines = '{"status":200}\n{"status":201}\n';
  api.tells({ status: 207, body: { items: [] } });
  api.tells({ status: 207, body: lines, headers: { "content-type": "application/x-ndjson" } });

  const rows = await client.POST("/v1/adoptions/batch", { body: [{ council: "LDS", asset: ID, stage: "planned" }] });
  const told = await client.POST("/v1/adoptions/batch", { body: '{"council":"LDS"}\n' });

  assert.deepEqual(rows.data, { items: [] });
  assert.equal(told.data, lines);
  assert.deepEqual(sent().map(([type]) => type), ["application/json", "application/x-ndjson"]);
  assert.equal(api.asked[1]?.body, '{"council":"LDS"}\n');
});

test("a download is a text, or read as it comes", async () => {
  const csv = { status: 200, body: "code,name\nLDS,Leeds\n", headers: { "content-type": "text/csv" } };
  api.tells(csv, csv);

  const { data } = await client.GET("/v1/councils/export");
  const stream = await client.GET("/v1/councils/export", { parseAs: "stream" });

  assert.equal(data, csv.body);
  assert.equal(await new Response(stream.data).text(), csv.body);
});

test("what is answered with something else than JSON is said with its address", async () => {
  api.tells({ status: 200, body: "<h1>Sign in to the wireless network</h1>", headers: { "content-type": "text/html" } });

  await assert.rejects(client.GET("/v1/councils"), /GET http:\/\/127.0.0.1:\d+\/v1\/councils was answered with text\/html/);
});

test("half an answer is none, and a read is sent again", async () => {
  const answer = { status: 200, body: { items: [{ code: "LDS" }] } };
  api.tells({ ...answer, half: "ends" }, answer);

  const { data } = await client.GET("/v1/councils");

  assert.equal(data?.items?.[0]?.code, "LDS");
  assert.equal(api.asked.length, 2);
});

test("an answer that does not go on is waited for no longer than one that does not begin", async () => {
  client = lgdsClient({ baseUrl: api.address, timeout: 300, attempts: 1, ...api.time });
  api.tells({ status: 200, body: { items: [] }, half: "stalls" });

  await assert.rejects(client.GET("/v1/councils"), { name: "TimeoutError" });
});

test("requests go out by the caller's own fetch, where one is given", async () => {
  const seen: string[] = [];
  client = lgdsClient({
    baseUrl: api.address,
    fetch: (request) => {
      seen.push(new URL(request.url).pathname);
      return fetch(request);
    },
  });
  api.tells({ status: 200, body: { items: [] } });

  await client.GET("/v1/councils");

  assert.deepEqual(seen, ["/v1/councils"]);
});
