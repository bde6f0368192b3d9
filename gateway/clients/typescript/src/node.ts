import { mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";
import type { TokenStore } from "./sync.js";

/** Keeps a position in a file, which always holds one whole position, whatever happens while it is written. */
export function tokenFile(file: string): TokenStore {
  return {
    async read() {
      try {
        return await readFile(file, "utf8");
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") {
          return undefined;
        }
        throw error;
      }
    },
    async keep(position) {
      await mkdir(dirname(file), { recursive: true });
      const beside = await open(`${file}.new`, "w");
      try {
        await beside.writeFile(position);
        await beside.sync();
      } finally {
        await beside.close();
      }
      await rename(`${file}.new`, file);
    },
  };
}
