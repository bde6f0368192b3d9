import { mergeHeaders, type HeadersOptions, type ParseAs } from "openapi-fetch";
import type { LgdsClient } from "./index.js";
import { ANSWERS, BODIES } from "./media-types.js";
import type { Send } from "./patient.js";

const JSON_LINES = "application/x-ndjson";

interface Init {
  body?: unknown;
  headers?: HeadersOptions;
  parseAs?: ParseAs;
  bodySerializer?: (body: never) => unknown;
  fetch?: (request: Request) => Promise<Response>;
}

type Call = (path: string, init?: Init) => Promise<unknown>;

/**
 * Has a client send and read what is not plain JSON as the document says: `openapi-fetch` takes all for JSON. A text goes out
 * as it is, where an operation takes one; what comes is read as text where no JSON is promised, unless `parseAs` says how.
 */
export function inItsMedia(client: LgdsClient, send: Send): LgdsClient {
  const calls = client as unknown as Record<string, Call>;
  const verbs = ["GET", "PUT", "POST", "DELETE", "PATCH"].map((verb) => [
    verb,
    (path: string, init?: Init) => calls[verb]!(path, prepared(`${verb} ${path}`, init ?? {}, send)),
  ]);
  const request = (verb: string, path: string, init?: Init) =>
    (client.request as unknown as (verb: string, ...call: Parameters<Call>) => Promise<unknown>)(
      verb,
      path,
      prepared(`${verb.toUpperCase()} ${path}`, init ?? {}, send),
    );
  return { ...client, ...Object.fromEntries(verbs), request } as LgdsClient;
}

function prepared(operation: string, init: Init, send: Send): Init {
  const isText = typeof init.body === "string";
  const type = init.body === undefined ? undefined : BODIES[operation]?.find((one) => isJson(one) !== isText);
  const promised = ANSWERS[operation] ?? [];
  const noJson = promised.length > 0 && !promised.some(isJson);
  const parseAs = init.parseAs ?? (noJson || (type === JSON_LINES && promised.includes(type)) ? "text" : "json");
  return {
    ...init,
    parseAs,
    fetch: init.fetch ?? ((request) => answer(request, parseAs, send)),
    ...(type && { headers: mergeHeaders({ "Content-Type": type }, init.headers) }),
    ...(type && isText && !init.bodySerializer && { bodySerializer: (body: string) => body }),
  };
}

async function answer(request: Request, parseAs: ParseAs, send: Send): Promise<Response> {
  const response = await send(request, parseAs === "stream");
  const type = response.headers.get("content-type");
  if (parseAs === "json" && response.status !== 204 && response.body && type && !isJson(type)) {
    throw new Error(
      `${request.method} ${request.url} was answered with ${type}, where JSON was expected. ` +
        "Something between here and the API may have answered; where this is what you want, say parseAs.",
    );
  }
  return response;
}

function isJson(type: string): boolean {
  return /^application\/([\w.-]+\+)?json\b/.test(type);
}
