import { ProblemError } from "./problem.js";
import type { Tokens } from "./tokens.js";

export interface Patience {
  tokens?: Tokens;
  /** Milliseconds that one call may spend waiting, all its waits together; 2 minutes unless said. */
  patience?: number;
  /** How often a request is sent at most; 4 times unless said. */
  attempts?: number;
  /** Milliseconds until an answer begins; 30 seconds unless said. */
  timeout?: number;
  /** Passes the time; for tests. */
  sleep?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  now?: () => number;
}

/**
 * A `fetch` that sends tokens, waits as the API asks, and sends again where that can do no harm: everything after 429, which
 * says that nothing was done; reads, batches, PUT and DELETE without `If-Match` and POST with an `Idempotency-Key` after 502,
 * 503, 504 or no answer. Refusals are thrown as `ProblemError`.
 */
export function patientFetch(settings: Patience): (request: Request) => Promise<Response> {
  const { tokens, patience = 120_000, attempts = 4, timeout = 30_000, sleep = pass, now = Date.now } = settings;
  let notBefore = 0;

  async function once(request: Request, token: string | undefined): Promise<Response> {
    const aborting = new AbortController();
    const timer = setTimeout(
      () => aborting.abort(new DOMException(`No answer within ${timeout} ms.`, "TimeoutError")),
      timeout,
    );
    try {
      const attempt = new Request(request.clone(), { signal: AbortSignal.any([request.signal, aborting.signal]) });
      if (token !== undefined) {
        attempt.headers.set("authorization", `Bearer ${token}`);
      }
      const response = await fetch(attempt);
      notBefore = Math.max(notBefore, now() + spent(response.headers));
      return response;
    } finally {
      clearTimeout(timer);
    }
  }

  return async (request) => {
    let left = patience;
    const held = notBefore - now();
    // Whoever would wait too long asks all the same: the API may say so itself.
    if (held > 0 && held <= left) {
      await sleep(held, request.signal);
      left -= held;
    }
    const again = mayComeAgain(request);
    let renewed = false;
    for (let attempt = 1; ; attempt++) {
      let wait = backOff(attempt);
      let failure: unknown;
      try {
        const token = await tokens?.current();
        const response = await once(request, token);
        if (response.ok || response.status === 304) {
          return response;
        }
        const problem = await ProblemError.of(response, retryAfter(response.headers, now()));
        if (problem.status === 401 && token !== undefined && !renewed && again && tokens?.replace(token)) {
          renewed = true;
          continue;
        }
        if (!(problem.status === 429 || (again && [502, 503, 504].includes(problem.status)))) {
          throw problem;
        }
        wait = problem.retryAfter ?? wait;
        failure = problem;
      } catch (error) {
        if (error instanceof ProblemError || request.signal.aborted || !again || !isNetwork(error)) {
          throw error;
        }
        failure = error;
      }
      if (attempt >= attempts || wait > left) {
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

/** `fetch` says by a TypeError that there is no connection, and by its signal that there was no answer in time. */
function isNetwork(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof DOMException && error.name === "TimeoutError");
}

/** Seconds, or a date (RFC 9110, section 10.2.3); in milliseconds from now. */
function retryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get("retry-after") ?? "";
  if (/^\d{1,9}$/.test(value)) {
    return Number(value) * 1000;
  }
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
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
