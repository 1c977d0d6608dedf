/** Address at which a published file is served. */
export const fileHref = (file: { readonly sha256: string; readonly name: string }): string =>
  `/file/${file.sha256}/${encodeURIComponent(file.name)}`;
