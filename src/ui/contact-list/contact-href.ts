import { safeHref } from "../rich-text/safe-href.ts";

/** Where a way to reach somebody leads when it is pressed; `undefined` for what can only be read, such as an address. */
export function contactHref(type: string, value: string): string | undefined {
  const wanted = value.trim();
  switch (type) {
    case "telefono": {
      const digits = wanted.replace(/[^\d+]/g, "");
      return digits.length >= 3 ? `tel:${digits}` : undefined;
    }
    case "email":
    case "pec":
      return /^[^\s@<>"]+@[^\s@<>"]+$/.test(wanted) ? `mailto:${wanted}` : undefined;
    case "whatsapp": {
      const digits = wanted.replace(/\D/g, "");
      return /^https?:/i.test(wanted) ? safeHref(wanted) : digits.length >= 6 ? `https://wa.me/${digits}` : undefined;
    }
    case "telegram":
      return /^@\w+$/.test(wanted) ? `https://t.me/${wanted.slice(1)}` : webHref(wanted);
    case "indirizzo":
      return undefined;
    default:
      return webHref(wanted);
  }
}

const webHref = (value: string) => (/^https?:/i.test(value) ? safeHref(value) : undefined);
