import type { PayloadRequest } from "payload";

/** Folder of the program: `import.meta.dirname` is not there inside Next. */
export const programFolder = process.env.ARENGO_HOME ?? process.cwd();

/** Leads back to a screen, with what to say there. */
export const leadTo = (path: string, words: Readonly<Record<string, string>>): Response =>
  new Response(null, { status: 303, headers: { location: `${path}?${new URLSearchParams(words)}` } });

/** The form that was sent; anything else is an empty one. */
export async function formOf(req: PayloadRequest): Promise<FormData> {
  return (await req.formData?.().catch(() => undefined)) ?? new FormData();
}
