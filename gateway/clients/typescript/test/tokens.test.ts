import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { clientCredentials, lgdsClient, ProblemError, suppliedTokens, TokenError, type LgdsClient } from "../src/index.js";
import { FakeApi, problem } from "./fake-api.js";

let api: FakeApi;
let realm: FakeApi;
let client: LgdsClient;

beforeEach(async () => {
  api = await FakeApi.start();
  realm = await FakeApi.start();
  const credentials = { endpoint: `${realm.address}/token`, id: "leeds-sync", secret: "p+s: w" };
  client = lgdsClient({ baseUrl: api.address, tokens: clientCredentials(credentials, () => api.now), ...api.time });
});
afterEach(() => {
  api.stop();
  realm.stop();
});

const ok = { status: 200, body: {} };
const granted = (token: string) => ({ status: 200, body: { access_token: token, expires_in: 300 } });
const read = () => client.GET("/v1/me");
/** Where it may have been done, it may not come again. */
const change = () =>
  client.PUT("/v1/adoptions/{council}/{asset}", {
    params: { path: { council: "LDS", asset: "a" }, header: { "If-Match": '"v1"' } },
    body: { stage: "planned" },
  });
const refused = (status: number, headers?: Record<string, string>) => ({ status, body: {}, headers });
const sent = () => api.asked.map((one) => one.headers.authorization?.replace("Bearer ", ""));

test("one token serves all until shortly before it ends, and one that is refused is replaced once", async () => {
  realm.tells(granted("one"), granted("two"), granted("three"));
  api.tells(ok, ok, ok, ok, problem(401, "unauthenticated"), problem(401, "unauthenticated"));

  await Promise.all([read(), read()]);
  api.now += 269_000;
  await read();
  api.now += 1_000;
  await read();
  await assert.rejects(read(), ProblemError);

  assert.deepEqual(sent(), ["one", "one", "one", "two", "two", "three"]);
  assert.equal(realm.asked[0]?.body, "grant_type=client_credentials");
});

test("what was refused for its token was not done, and may come again", async () => {
  realm.tells(granted("one"), granted("two"));
  api.tells(problem(401, "unauthenticated"), ok);

  await change();

  assert.deepEqual(sent(), ["one", "two"]);
});

test("a secret that does not hold is said plainly, and no token goes where others could read it", async () => {
  realm.tells(refused(401));

  await assert.rejects(read(), (error) => error instanceof TokenError && /secret that was changed/.test(error.message));
  assert.equal(realm.asked.length, 1);
  const own = suppliedTokens(() => "own");
  assert.throws(() => lgdsClient({ baseUrl: "http://api.lgds.example", tokens: own }), /not https/);
});

test("whoever gives tokens and cannot now is asked again", async () => {
  realm.tells({ status: 0 }, refused(503), refused(429, { "retry-after": "7" }), granted("one"));
  api.tells(ok);

  await change();

  assert.deepEqual(sent(), ["one"]);
  assert.equal(api.waited.length, 3);
  assert.equal(api.waited[2], 7_000);
});

test("who stays without a token is told why", async () => {
  realm.tells(refused(503), refused(503), refused(503), refused(503), refused(404));

  const failure = async () => read().then(
      () => assert.fail("a token was given"),
      (reason: unknown) => reason as TokenError,
    );
  const down = await failure();
  const astray = await failure();

  assert.deepEqual([down.name, down.status, astray.status], ["TokenError", 503, 404]);
  assert.match(down.message, /later/);
  assert.match(astray.message, /address/);
  assert.doesNotMatch(down.message + astray.message, /secret/);
  assert.deepEqual([realm.asked.length, api.asked.length], [5, 0]);
});

test("who gave credentials never calls without a token", async () => {
  realm.tells({ status: 200, body: {} }, { status: 200, body: "<h1>Back soon</h1>" }, granted("one"));
  api.tells(ok);

  await read();

  assert.deepEqual(sent(), ["one"]);
  const signedOut = lgdsClient({ baseUrl: api.address, tokens: suppliedTokens(() => undefined), ...api.time });
  await assert.rejects(signedOut.GET("/v1/me"), { name: "TokenError", message: /no token/ });
  assert.equal(api.asked.length, 1);
});
