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
}

/** Enough for a request on its way, and for clocks that differ a little. */
const BEFORE_END = 30_000;

/**
 * Tokens by the client credentials grant (RFC 6749, section 4.4), for programs on a server: a secret must never be in a page.
 * One is used until shortly before it ends; whoever needs one while it is fetched waits for that one.
 */
export function clientCredentials(client: ClientCredentials, now: () => number = Date.now): Tokens {
  demandHttps(client.endpoint);
  let token: string | undefined;
  let renewal = 0;
  let fetching: Promise<string> | undefined;

  async function fetchOne(): Promise<string> {
    const asked = now();
    const response = await fetch(client.endpoint, {
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
    if (response.status !== 200) {
      throw new Error(
        `${client.endpoint} gave no token (${response.status}). Check the client's id and its secret: ` +
          "a secret that was changed no longer works.",
      );
    }
    const granted = (await response.json()) as { access_token: string; expires_in: number };
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

/** Tokens that the caller looks after. */
export function suppliedTokens(supplier: () => string | Promise<string>): Tokens {
  return { current: async () => supplier(), replace: () => false };
}

export function demandHttps(address: string): void {
  const { protocol, hostname } = new URL(address);
  if (protocol !== "https:" && !["localhost", "127.0.0.1", "[::1]"].includes(hostname)) {
    throw new Error(`${address} is not https: anyone on the way could read the token. Use its https address.`);
  }
}
