/** The address when a link may lead there (root-relative, a fragment, http, https, mailto, tel), else `undefined`: never a script. */
export function safeHref(href: string | undefined): string | undefined {
  if (href === undefined) return undefined;
  if (/^\/(?![/\\])/.test(href) || /^#[^\s]*$/.test(href)) return href;
  return /^(https?:\/\/|mailto:|tel:)[^\s]+$/i.test(href) ? href : undefined;
}
