const patterns = {
  br: /\bbr\b(?!\s*;\s*q=0(?![.\d]*[1-9]))/,
  gzip: /\bgzip\b(?!\s*;\s*q=0(?![.\d]*[1-9]))/,
};

/** Whether a browser takes an encoding; one with weight zero it does not. Source: RFC 9110, section 12.5.3 */
export const takesEncoding = (accepted: string | string[] | undefined, name: keyof typeof patterns): boolean =>
  patterns[name].test(String(accepted ?? ""));
