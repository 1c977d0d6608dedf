import config from "../../payload.config.ts";
import "@payloadcms/next/css";
import { handleServerFunctions, RootLayout } from "@payloadcms/next/layouts";
import { cookies, headers } from "next/headers";
import { getRequestLanguage, type ServerFunctionClient } from "payload";
import type { ReactNode } from "react";
import { scheduleProblem } from "../../publication/schedule.ts";
import { importMap } from "./admin/importMap.js";
import "../../desk.css";

const serverFunction: ServerFunctionClient = async (args) => {
  "use server";
  const asked = { config: await config, cookies: await cookies(), headers: await headers() };
  const error = await scheduleProblem(config, args, {
    headers: asked.headers,
    language: getRequestLanguage(asked as never),
  });
  if (error) return { error };
  return handleServerFunctions({ ...args, config, importMap });
};

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  );
}
