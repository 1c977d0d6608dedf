/** The metadata of a PDF: its title, its language, and the claim to be PDF/A where there is one. Source: ISO 16684-1, ISO 19005 */
export function xmpOf(
  { title, language }: { readonly title: string; readonly language: string },
  claim: { readonly part: string; readonly level: string } | undefined,
): string {
  const pdfa = claim
    ? `<pdfaid:part>${claim.part}</pdfaid:part><pdfaid:conformance>${claim.level}</pdfaid:conformance>`
    : "";
  const xmp = [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>${pdfa}`,
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>',
  ].join("");
  // streams hold bytes as characters of latin1
  return Buffer.from(xmp, "utf8").toString("latin1");
}

const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML 1.0 forbids
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
