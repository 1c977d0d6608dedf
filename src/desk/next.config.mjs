import { fileURLToPath } from "node:url";
import { withPayload } from "@payloadcms/next/withPayload";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  turbopack: { root },
  outputFileTracingRoot: root,
  typescript: { tsconfigPath: "../../tsconfig.json", ignoreBuildErrors: true },
  // compiled parts of their own, which a bundle cannot hold
  serverExternalPackages: ["@clickhouse/client", "@myriaddreamin/typst-ts-node-compiler", "pdfjs-dist"],
  experimental: { cpus: 2 },
};

// types are checked once, by `npm run check`, not again at every build of the desk
export default withPayload(config, { devBundleServerPackages: false });
