import type { PayloadRequest } from "payload";
import type { Result } from "#src/kernel/result.ts";
import type { Tx } from "#src/platform/db.ts";
import { dbOf } from "../db.ts";

/** Runs a command; a refusal undoes what was written before it. */
export async function command<Value>(
  req: PayloadRequest,
  work: (tx: Tx) => Promise<Result<Value, { kind: string }>>,
): Promise<Result<Value, { kind: string }>> {
  let refused: Result<Value, { kind: string }> | undefined;
  try {
    return await dbOf(req)
      .transaction()
      .execute(async (tx) => {
        const result = await work(tx);
        if (result.ok) return result;
        refused = result;
        throw new Error("refused");
      });
  } catch (fault) {
    if (refused) return refused;
    throw fault;
  }
}
