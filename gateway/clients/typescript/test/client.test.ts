import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { lgdsClient, ProblemError, walk, type LgdsClient } from "../src/index.js";
import { FakeApi, problem, spent } from "./fake-api.js";

const ASSET = "01936c1e-7f40-7c3a-9b1d-2f6a1c0e5d42";

let api: FakeApi;
let client: LgdsClient;

beforeEach(async () => {
  api = await FakeApi.start();
  client = lgdsClient({ baseUrl: api.address, patience: 60_000, attempts: 3, ...api.time });
});
afterEach(() => api.stop());

const read = () =>
  client.GET("/v1/adoptions/{council}/{asset}", { params: { path: { council: "L D/S", asset: ASSET } } });
const write = (headers: object = {}) =>
  client.PUT("/v1/adoptions/{council}/{asset}", {
    params: { path: { council: "LDS", asset: ASSET }, header: headers },
    body: { stage: "planned" },
  });
const refusal = async (call: Promise<unknown>): Promise<ProblemError> => {
  const error: unknown = await call.then(
    () => assert.fail("nothing was refused"),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof ProblemError, String(error));
  return error;
};

test("what is answered is read by its type, with its headers", async () => {
  api.tells({ status: 200, body: { council: "LDS", stage: "live", later: 1 }, headers: { etag: '"v1"' } });

  const { data, response } = await read();

  assert.equal(data?.stage, "live");
  assert.equal(response.headers.get("etag"), '"v1"');
  assert.equal(api.asked[0]?.target, `/v1/adoptions/L%20D%2FS/${ASSET}`);
  assert.equal(api.asked[0]?.headers.authorization, undefined);
});

test("a list is walked to its end", async () => {
  const next = "https://elsewhere.example/v1/councils?limit=2&cursor=c%2B1";
  api.tells({ status: 200, body: { items: [{ code: "LDS" }, { code: "BST" }], next } });
  api.tells({ status: 200, body: { items: [{ code: "CMD" }] } });

  const codes = [];
  for await (const council of walk(client, "/v1/councils", { query: { limit: 2 } })) {
    codes.push(council.code);
  }

  assert.deepEqual(codes, ["LDS", "BST", "CMD"]);
  assert.deepEqual(
    api.asked.map((one) => one.target),
    ["/v1/councils?limit=2", "/v1/councils?limit=2&cursor=c%2B1"],
  );
});

test("a refusal says what is wrong and what to do", async () => {
  api.tells(problem(400, "invalid-request"));

  const error = await refusal(read());

  assert.equal(error.message, "400 Titled: Do so.");
  assert.ok(error.is("invalid-request"));
  assert.deepEqual(error.errors, [{ pointer: "/stage", detail: "Name one.", line: 3 }]);
  assert.deepEqual(error.members, { missing: ["licence"] });
});

test("what stands between may refuse in its own words", async () => {
  api.tells({ status: 413, body: "<h1>Too big</h1>", headers: { "content-type": "text/html" } });

  assert.equal((await refusal(read())).type, "about:blank");
});

test("what still holds has no body", async () => {
  api.tells({ status: 304 });

  const { data, response } = await read();

  assert.equal(response.status, 304);
  assert.ok(!data);
});

test("who is told when to come back comes back then, and a limit's refusal may always come again", async () => {
  api.tells(spent(17), { status: 200, body: {} });

  await write({ "If-Match": '"v1"' });

  assert.deepEqual(api.waited, [17_000]);
  assert.deepEqual(
    api.asked.map((one) => one.body),
    ['{"stage":"planned"}', '{"stage":"planned"}'],
  );
});

test("a date says when too", async () => {
  api.tells(problem(503, "unavailable", { "retry-after": "Mon, 30 Nov 2026 09:00:05 GMT" }), { status: 200, body: {} });

  await read();

  assert.deepEqual(api.waited, [5_000]);
});

test("a wait beyond the caller's patience, all waits together, is the caller's to decide", async () => {
  api.tells(spent(40), spent(40));

  const error = await refusal(read());

  assert.equal(error.retryAfter, 40_000);
  assert.ok(error.is("quota-exceeded"));
  assert.ok(!error.is("stale"));
  assert.deepEqual(api.waited, [40_000]);
});

test("who has nothing left waits before asking again", async () => {
  api.tells(
    { status: 200, body: {}, headers: { ratelimit: '"burst";r=0;t=30, "day";r=4999' } },
    { status: 200, body: {}, headers: { ratelimit: '"burst";r=99;t=60' } },
    { status: 200, body: {} },
  );

  await read();
  api.now += 10_000;
  await read();
  await read();

  assert.deepEqual(api.waited, [20_000]);
});

test("a read is sent again up to its attempts, also where no answer came", async () => {
  api.tells({ status: 0 }, problem(502, "bad-gateway"), problem(504, "gateway-timeout"));

  assert.equal((await refusal(read())).status, 504);
  assert.equal(api.asked.length, 3);
});

test("what may have been done and cannot be done twice is not sent again", async () => {
  api.tells(problem(502, "bad-gateway"), problem(412, "stale"));

  assert.equal((await refusal(write({ "If-Match": '"v1"' }))).status, 502);
  assert.equal(api.asked.length, 1);
});

test("a call that its caller ends is not sent again", async () => {
  api.tells({ status: 0 });
  const ended = AbortSignal.abort();

  await assert.rejects(client.GET("/v1/assets", { signal: ended }), { name: "AbortError" });
  assert.equal(api.asked.length, 0);
});

const post = () =>
  client.POST("/v1/reuse-checks", {
    params: { header: { "Idempotency-Key": "k" } },
    body: { council: "LDS", kind: "build", need: "Missed bins", outcome: "new", services: [], title: "Bins" },
  });
const underWay = () => problem(409, "idempotency-key-in-use", { "retry-after": "1" });

test("a POST whose first sending is under way is asked for until that is done", async () => {
  api.tells(problem(504, "gateway-timeout"), underWay(), underWay(), underWay(), { status: 201, body: {} });

  const { response } = await post();

  assert.equal(response.status, 201);
  assert.ok(api.waited.slice(1).every((wait) => wait >= 1_000));
});

test("patience bounds that asking, and any other 409 is a refusal", async () => {
  client = lgdsClient({ baseUrl: api.address, patience: 2_000, ...api.time });
  api.tells(underWay(), underWay(), underWay(), underWay());

  assert.equal((await refusal(post())).status, 409);
  assert.ok([2, 3].includes(api.asked.length));

  const asked = api.asked.length;
  api.forgets();
  api.tells(problem(409, "wrong-state", { "retry-after": "1" }));
  await refusal(post());
  assert.equal(api.asked.length, asked + 1);
});
