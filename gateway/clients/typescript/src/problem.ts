/** One thing that is wrong with a request: where, by JSON Pointer or by parameter, and what to do about it. */
export interface Fault {
  pointer?: string;
  parameter?: string;
  detail: string;
  /** What the API says of it besides, such as `line`. */
  [member: string]: unknown;
}

const OF_EVERY_PROBLEM = new Set(["type", "title", "status", "detail", "instance", "errors"]);

/** A refusal of the API (RFC 9457). Where something in between answered in its own words, `type` is `about:blank`. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";

  constructor(
    readonly status: number,
    readonly type: string,
    readonly title: string,
    readonly detail: string,
    readonly errors: readonly Fault[],
    readonly instance: string | undefined,
    /** Milliseconds that the API asked to wait before the request may come again. */
    readonly retryAfter: number | undefined,
    /** What this refusal says besides, by name: where `detail` ends with "see missing", `missing` is here. */
    readonly members: Readonly<Record<string, unknown>>,
  ) {
    super(`${status} ${title}: ${detail}`);
  }

  /** True for a kind by the last part of its type, such as `stale` or `quota-exceeded`; all are at `/docs/problems`. */
  is(kind: string): boolean {
    return this.type.endsWith(`/problems/${kind}`) || this.type.endsWith(`/http-problem-types#${kind}`);
  }

  static async of(response: Response, retryAfter: number | undefined): Promise<ProblemError> {
    const body = await read(response);
    return new ProblemError(
      response.status,
      text(body.type) ?? "about:blank",
      text(body.title) ?? "Refused",
      text(body.detail) ?? "The answer does not say why.",
      Array.isArray(body.errors) ? (body.errors as Fault[]) : [],
      text(body.instance),
      retryAfter,
      Object.fromEntries(Object.entries(body).filter(([name]) => !OF_EVERY_PROBLEM.has(name))),
    );
  }
}

async function read(response: Response): Promise<Record<string, unknown>> {
  const isProblem = response.headers.get("content-type")?.startsWith("application/problem+json");
  const body = await response.text();
  try {
    const parsed: unknown = isProblem ? JSON.parse(body) : {};
    return typeof parsed === "object" && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    return { detail: "The problem is not written in JSON." };
  }
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
