import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSealKey } from "#src/platform/signatures/seal-key.ts";

/** A key and a certificate of its own, made by OpenSSL: files in a folder that `forget` removes. */
export function aSealFolder(kind: "rsa:2048" | "ec" = "rsa:2048", days = 30) {
  const folder = mkdtempSync(join(tmpdir(), "seal-"));
  const [keyFile, certificateFile] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
  const curve = kind === "ec" ? ["-pkeyopt", "ec_paramgen_curve:P-256"] : [];
  execFileSync(
    "openssl",
    [
      ...[
        "req",
        "-x509",
        "-newkey",
        kind,
        ...curve,
        "-nodes",
        "-days",
        String(days),
        "-subj",
        "/CN=Comune di Prova - Sigillo",
      ],
      ...["-keyout", keyFile, "-out", certificateFile],
    ],
    { stdio: "ignore" },
  );
  return { folder, keyFile, certificateFile, forget: () => rmSync(folder, { recursive: true }) };
}

/** A key that seals, for one test. */
export async function aSealKey(kind: "rsa:2048" | "ec" = "rsa:2048") {
  const files = aSealFolder(kind);
  const key = await openSealKey(files);
  files.forget();
  return key;
}
