import { retryAfter } from "./retry-after.js";

/** Where access tokens come from. */
export interface Tokens {
  /** A token that holds for the next request. */
  current(): Promise<string>;
  /** Told that the API took a token for invalid. True if `current` will give another one. */
  replace(refused: string): boolean;
}

export interface ClientCredentials {
  /** Ends with `/protocol/openid-connect/token`. */
  endpoint: string;
  id: string;
  secret: string;
  /** Sends the requests instead of the platform's own `fetch`, as in the client's settings. */
  fetch?: (request: Request) => Promise<Response>;
}

/**
 * There is no token, so that the request was not sent: without one it would be anybody's, who is told that what only its
 * caller may see is gone. Where the token endpoint gave none: after 400 and 401 the client's id or its secret is wrong, which
 * no repetition mends; 429, 5xx and a 200 without a token pass, and the client has then tried as often and as long as it was
 * told to.
 */
export class TokenError extends Error {
  override readonly name = "TokenError";

  constructor(
    message: string,
    /** What the token endpoint answered; 0 where it was the caller's own supplier that gave no token. */
    readonly status: number,
    /** Milliseconds that the token endpoint asked to wait. */
    readonly retryAfter: number | undefined,
  ) {
    super(message);
  }

  static of(endpoint: string, response: Response, now: number): TokenError {
    const { status } = response;
    const advice =
      status === 400 || status === 401
        ? "Check the client's id and its secret: a secret that was changed no longer works."
        : passes(status)
          ? "Try again later."
          : "Check that this is the address of the realm's token endpoint.";
    return new TokenError(`${endpoint} gave no token (${status}). ${advice}`, status, retryAfter(response.headers, now));
  }

  get passes(): boolean {
    return passes(this.status);
  }
}

function passes(status: number): boolean {
  return status === 200 || status === 429 || status >= 500;
}

/** Enough for a request on its way, and for clocks that differ a little. */
const BEFORE_END = 30_000;

/**
 * Tokens by the client credentials grant (RFC 6749, section 4.4), for programs on a server: a secret must never be in a page.
 * One is used until shortly before it ends; whoever needs one while it is fetched waits for that one. Where none is given,
 * calls end with a `TokenError`.
 */
export function clientCredentials(client: ClientCredentials, now: () => number = Date.now): Tokens {
  demandHttps(client.endpoint);
  let token: string | undefined;
  let renewal = 0;
  let fetching: Promise<string> | undefined;

  async function fetchOne(): Promise<string> {
    const asked = now();
    const request = new Request(client.endpoint, {
      method: "POST",
      redirect: "error",
      headers: {
        authorization: `Basic ${btoa(`${encodeURIComponent(client.id)}:${encodeURIComponent(client.secret)}`)}`,
        "content-type": "application/x-www-form-urlencoded",
        accept: "application/json",
      },
      body: "grant_type=client_credentials",
      signal: AbortSignal.timeout(30_000),
    });
    const response = await (client.fetch ?? fetch)(request);
    const granted = response.status === 200 ? await grantOf(response) : undefined;
    if (granted === undefined) {
      if (!response.bodyUsed) {
        await response.body?.cancel();
      }
      throw TokenError.of(client.endpoint, response, now());
    }
    const life = granted.expires_in * 1000;
    renewal = asked + life - Math.min(BEFORE_END, life / 2);
    token = granted.access_token;
    return token;
  }

  return {
    async current() {
      if (token !== undefined && now() < renewal) {
        return token;
      }
      fetching ??= fetchOne().finally(() => (fetching = undefined));
      return fetching;
    },
    replace(refused) {
      if (refused === token) {
        token = undefined;
      }
      return true;
    },
  };
}

interface Grant {
  access_token: string;
  expires_in: number;
}

/** Undefined where the answer holds no token, whatever else it is. */
async function grantOf(response: Response): Promise<Grant | undefined> {
  const text = await response.text();
  try {
    const body = JSON.parse(text) as Partial<Grant> | null;
    return body?.access_token ? { access_token: body.access_token, expires_in: Number(body.expires_in ?? 0) } : undefined;
  } catch {
    return undefined;
  }
}

/** Tokens that the caller looks after. Where there is none, the call ends with a `TokenError` and is not sent. */
export function suppliedTokens(supplier: () => string | undefined | Promise<string | undefined>): Tokens {
  return {
    async current() {
      const token = await supplier();
      if (!token) {
        throw new TokenError("The supplier gave no token. Without one the call would be anybody's.", 0, undefined);
      }
      return token;
    },
    replace: () => false,
  };
}

export function demandHttps(address: string): void {
  const { protocol, hostname } = new URL(address);
  if (protocol !== "https:" && !["localhost", "127.0.0.1", "[::1]"].includes(hostname)) {
    throw new Error(`${address} is not https: anyone on the way could read the token. Use its https address.`);
  }
}
