import type { FastifyReply } from "fastify";

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  // a text may show the chart of figures, which every site gives itself
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  // The desk shows previews of pages inside its own, on the same origin.
  "frame-ancestors 'self'",
  "object-src 'none'",
  "manifest-src 'self'",
].join("; ");

/** Headers that every answer of the site carries; those of the desk's pages are the desk's own. Source: OWASP ASVS 3.4 */
export const securityHeaders = (https: boolean): Readonly<Record<string, string>> => ({
  "content-security-policy": policy,
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(self), payment=(), usb=(), browsing-topics=()",
  "cross-origin-opener-policy": "same-origin",
  ...(https && { "strict-transport-security": "max-age=31536000" }),
});

/** Puts the site's security headers on an answer. */
export function setSecurityHeaders(reply: FastifyReply, https: boolean): void {
  reply.headers(securityHeaders(https));
}
