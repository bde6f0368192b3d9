import { ProblemError } from "./problem.js";
import { retryAfter } from "./retry-after.js";
import { TokenError, type Tokens } from "./tokens.js";

/** The first sending of a keyed request is still being carried out: the same, once it is done, gives its answer. */
const UNDER_WAY = "idempotency-key-in-use";

export interface Patience {
  tokens?: Tokens;
  /** Milliseconds that one call may spend waiting, all its waits together; 2 minutes unless said. */
  patience?: number;
  /**
   * How often a request is sent at most; 4 times unless said. Not counted are those that only ask whether the first of its
   * `Idempotency-Key` is done.
   */
  attempts?: number;
  /** Milliseconds until an answer begins, and then until it is all there, but for a stream; 30 seconds unless said. */
  timeout?: number;
  /** Sends the requests, where the platform's own `fetch` does not do: through a proxy, or with a private trust store. */
  fetch?: (request: Request) => Promise<Response>;
  /** Passes the time; for tests. */
  sleep?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  now?: () => number;
}

/** @param isStream the answer is given as soon as it begins, and the caller reads it as it comes */
export type Send = (request: Request, isStream: boolean) => Promise<Response>;

/**
 * Sends tokens, waits as the API asks, and sends again where that can do no harm: everything after 429, which
 * says that nothing was done; reads, batches, PUT and DELETE without `If-Match` and POST with an `Idempotency-Key` after 502,
 * 503, 504 or no answer, and POST with a key while the first of it is being carried out. Refusals are thrown as
 * `ProblemError`.
 */
export function patientFetch(settings: Patience): Send {
  const { tokens, patience = 120_000, attempts = 4, timeout = 30_000, sleep = pass, now = Date.now } = settings;
  const fetchOne = settings.fetch ?? ((request) => fetch(request));
  let notBefore = 0;

  async function once(request: Request, token: string | undefined, isStream: boolean): Promise<Response> {
    const aborting = new AbortController();
    const abortLater = (why: string) =>
      setTimeout(() => aborting.abort(new DOMException(why, "TimeoutError")), timeout);
    let timer = abortLater(`No answer within ${timeout} ms.`);
    try {
      const attempt = new Request(request.clone(), { signal: AbortSignal.any([request.signal, aborting.signal]) });
      if (token !== undefined) {
        attempt.headers.set("authorization", `Bearer ${token}`);
      }
      const response = await fetchOne(attempt);
      notBefore = Math.max(notBefore, now() + spent(response.headers));
      if (isStream && response.ok) {
        return response;
      }
      clearTimeout(timer);
      timer = abortLater(`The answer began and had not all come after ${timeout} ms.`);
      return await whole(response);
    } finally {
      clearTimeout(timer);
    }
  }

  return async (request, isStream) => {
    let left = patience;
    const held = notBefore - now();
    // Whoever would wait too long asks all the same: the API may say so itself.
    if (held > 0 && held <= left) {
      await sleep(held, request.signal);
      left -= held;
    }
    const again = mayComeAgain(request);
    let renewed = false;
    let underWay = 0;
    for (let attempt = 1; ; attempt++) {
      const last = attempt - underWay >= attempts;
      let wait = backOff(attempt);
      let unsent = true;
      let failure: unknown;
      try {
        const token = await tokens?.current();
        unsent = false;
        const response = await once(request, token, isStream);
        if (response.ok || response.status === 304) {
          return response;
        }
        const problem = await ProblemError.of(response, retryAfter(response.headers, now()));
        if (problem.status === 401 && token !== undefined && !renewed && tokens?.replace(token)) {
          renewed = true;
          continue;
        }
        if (again && attempts > 1 && problem.is(UNDER_WAY)) {
          underWay++;
        } else if (last || !(problem.status === 429 || (again && [502, 503, 504].includes(problem.status)))) {
          throw problem;
        }
        wait = Math.max(wait, problem.retryAfter ?? 0);
        failure = problem;
      } catch (error) {
        const passing = error instanceof TokenError ? error.passes : isNetwork(error) && (again || unsent);
        if (error instanceof ProblemError || request.signal.aborted || last || !passing) {
          throw error;
        }
        wait = Math.max(wait, error instanceof TokenError ? (error.retryAfter ?? 0) : 0);
        failure = error;
      }
      if (wait > left) {
        throw failure;
      }
      await sleep(wait, request.signal);
      left -= wait;
    }
  };
}

function mayComeAgain(request: Request): boolean {
  switch (request.method) {
    case "GET":
      return true;
    case "PUT":
    case "DELETE":
      return !request.headers.has("if-match");
    case "POST":
      return request.headers.has("idempotency-key") || new URL(request.url).pathname.endsWith("/batch");
    default:
      return false;
  }
}

/** With its body read, so that one that breaks off is no answer, and may come again. */
async function whole(response: Response): Promise<Response> {
  const body = await response.arrayBuffer();
  const { status, statusText, headers, url } = response;
  const read = new Response(body.byteLength === 0 ? null : body, { status, statusText, headers });
  return Object.defineProperty(read, "url", { value: url });
}

/** `fetch` says by a TypeError that there is no connection, and by its signal that there was no answer in time. */
function isNetwork(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof DOMException && error.name === "TimeoutError");
}

/** How long nothing is left of some limit, by `RateLimit: "burst";r=0;t=30`; in milliseconds, 0 if something is. */
function spent(headers: Headers): number {
  return (headers.get("ratelimit") ?? "")
    .split(",")
    .filter((item) => /;\s*r=0(?![\d.])/.test(item))
    .reduce((most, item) => Math.max(most, Number(/;\s*t=(\d{1,9})/.exec(item)?.[1] ?? 0) * 1000), 0);
}

/** Twice as long each time, and not the same for all who wait. */
function backOff(attempt: number): number {
  const most = 250 * 2 ** Math.min(attempt, 6);
  return most / 2 + Math.random() * (most / 2);
}

function pass(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", abort);
      resolve();
    }, milliseconds);
    signal.addEventListener("abort", abort, { once: true });
    if (signal.aborted) {
      abort();
    }
  });
}
