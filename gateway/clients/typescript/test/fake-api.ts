import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import type { Patience } from "../src/index.js";

export interface Told {
  /** 0 ends the connection without an answer. */
  status: number;
  /** A text is sent as it is, anything else as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
  /** Of the body half comes, and then the connection ends, or nothing more comes. */
  half?: "ends" | "stalls";
}

export interface Asked {
  verb: string;
  target: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export function problem(status: number, kind: string, headers: Record<string, string> = {}): Told {
  return problemOf(status, `https://api.lgds.example/docs/problems/${kind}`, headers);
}

/** As the gateway refuses it: the type is the IANA's. */
export function spent(seconds: number): Told {
  const type = "https://iana.org/assignments/http-problem-types#quota-exceeded";
  return problemOf(429, type, { "retry-after": `${seconds}` });
}

function problemOf(status: number, type: string, headers: Record<string, string>): Told {
  return {
    status,
    body: {
      type,
      title: "Titled",
      status,
      detail: "Do so.",
      errors: [{ pointer: "/stage", detail: "Name one.", line: 3 }],
      missing: ["licence"],
    },
    headers: { "content-type": "application/problem+json", ...headers },
  };
}

/** An API that answers as it was told to, one answer after the other, and a time that passes only while someone waits. */
export class FakeApi {
  readonly asked: Asked[] = [];
  readonly waited: number[] = [];
  now = Date.parse("2026-11-30T09:00:00Z");
  private readonly told: Told[] = [];
  private readonly server = createServer((request, response) => {
    let body = "";
    request.on("data", (piece: Buffer) => (body += piece.toString()));
    request.on("end", () => {
      this.asked.push({ verb: request.method!, target: request.url!, headers: request.headers, body });
      const next = this.told.shift() ?? problem(500, "not-told");
      if (next.status === 0) {
        response.destroy();
        return;
      }
      response.writeHead(next.status, { "content-type": "application/json", ...next.headers });
      const text = typeof next.body === "string" ? next.body : JSON.stringify(next.body);
      if (next.half) {
        response.write(text.slice(0, text.length / 2), () => next.half === "ends" && response.destroy());
      } else {
        response.end(text);
      }
    });
  });

  static async start(): Promise<FakeApi> {
    const api = new FakeApi();
    await new Promise<void>((resolve) => api.server.listen(0, "127.0.0.1", resolve));
    return api;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get time(): Pick<Patience, "sleep" | "now"> {
    return {
      now: () => this.now,
      sleep: async (milliseconds) => {
        this.waited.push(milliseconds);
        this.now += milliseconds;
      },
    };
  }

  tells(...answers: Told[]): void {
    this.told.push(...answers);
  }

  forgets(): void {
    this.told.length = 0;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
