import type { FediverseDeps } from "./deps.ts";
import type { Federation } from "./open-federation.ts";

/** Opens the federation when it is first needed: some 70 MB, which an installation that nobody follows never needs. */
export function loadFederation(deps: FediverseDeps): () => Promise<Federation> {
  let opened: Promise<Federation> | undefined;
  return () => {
    opened ??= import("./open-federation.ts").then(({ openFederation }) => openFederation(deps));
    return opened;
  };
}
