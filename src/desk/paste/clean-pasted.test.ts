import { readFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { cleanPasted, isFromOffice } from "./clean-pasted.ts";

/** What Word for Windows puts on the clipboard, shortened: conditional comments, private elements, a list made of paragraphs. */
const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]-->
<style>p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;}</style></head>
<body lang=IT style='tab-interval:35.4pt'><!--StartFragment-->
<h2 style='margin-top:2.0pt'><span style='font-family:"Times New Roman"'>Come fare<o:p></o:p></span></h2>
<p class=MsoNormal><span lang=IT style='font-size:12.0pt'>Presenti la <b style='mso-bidi-font-weight:normal'>domanda</b> allo
<a href="https://example.org/sportello">sportello</a>.<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>un documento<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><span
style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span>una fotografia<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>Primo passo</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2.<span>&nbsp;</span></span>Secondo passo</p>
<table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr><th style='width:100pt'><p class=MsoNormal>Costo<o:p></o:p></p></th></tr>
<tr><td><p class=MsoNormal>16 euro</p></td></tr></table>
<!--EndFragment--></body></html>`;

/** What Google Docs puts on the clipboard, shortened: a `b` that is not bold around everything, marks as styles. */
const docs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1b2c">
<h3 dir="ltr" style="line-height:1.38"><span style="font-size:14pt;font-weight:700">Orari</span></h3>
<p dir="ltr" style="line-height:1.38;margin-top:0pt"><span style="font-size:11pt;font-weight:400;font-style:normal">Aperto il </span><span
style="font-size:11pt;font-weight:700">lunedì</span><span style="font-style:italic">, su appuntamento</span></p><br>
<ul style="margin-top:0"><li dir="ltr" style="list-style-type:disc" aria-level="1"><p dir="ltr" role="presentation"><span>di mattina</span></p></li></ul></b>`;

function cleaned(html: string): string {
  const { document } = parseHTML(html.includes("<body") ? html : `<html><body>${html}</body></html>`);
  cleanPasted(document as unknown as Document);
  return document.body.innerHTML.replaceAll(/\s+/g, " ").replaceAll("> <", "><").trim();
}

test("a text from Word keeps headings, links, bold, lists and tables, and nothing of Word", () => {
  const html = cleaned(word);
  expect(html).toContain("<h3>Come fare</h3>");
  expect(html).toContain(
    '<p>Presenti la <b>domanda</b> allo <a href="https://example.org/sportello">sportello</a>.</p>',
  );
  expect(html).toContain("<ul><li>un documento</li><li>una fotografia</li></ul>");
  expect(html).toContain("<ol><li>Primo passo</li><li>Secondo passo</li></ol>");
  expect(html).toMatch(/<th><p>Costo<\/p><\/th>.*<td><p>16 euro<\/p><\/td>/);
  expect(html).not.toMatch(/mso|style|class|o:p|<!|·|<p> <\/p>/i);
});

test("a text from Google Docs is bold only where it was", () => {
  const html = cleaned(docs);
  expect(html).toContain("<h3>Orari</h3>");
  expect(html).toContain("<p>Aperto il <strong>lunedì</strong><em>, su appuntamento</em></p>");
  expect(html).toContain("<li><p>di mattina</p></li>");
  expect(html).not.toMatch(/<b[ >]|style|docs-internal/);
});

const golden = (name: string) => readFileSync(`test/golden/paste/${name}.html`, "utf8");

test("lists inside lists stay so, and a first row in bold names the columns, from both programs", () => {
  const fromWord = cleaned(golden("word"));
  expect(fromWord).toMatch(
    /<ul><li>un documento<ul><li>la carta d'identità<\/li><li>il passaporto<\/li><\/ul><\/li><li>una fotografia<\/li><\/ul>/,
  );
  expect(fromWord).toContain("<ol><li>compili il modulo</li><li>lo consegni</li></ol>");
  for (const html of [fromWord, cleaned(golden("google-docs"))]) {
    expect(html).toMatch(/<th[^>]*>(<p>)?\s*(Fascia|Giorno)/);
    expect(html).not.toMatch(/mso|style=|class=|o:p|width=|docs-internal/i);
  }
});

test("headings begin at the level a text may have, and keep their order", () => {
  const levels = "<h1 class=MsoTitle>Uno</h1><h2>Due</h2><h4>Tre</h4><h6>Quattro</h6>";
  expect(cleaned(levels)).toBe("<h3>Uno</h3><h4>Due</h4><h5>Tre</h5><h5>Quattro</h5>");
});

test("what was deleted, hidden or only remarked in Word does not come in", () => {
  const reviewed = `<p class=MsoNormal>Aperto <del cite="mailto:Ada" datetime="2026-11-02T10:00"><span>il lunedì</span></del><ins
cite="mailto:Ada" datetime="2026-11-02T10:00"><span>il martedì</span></ins><span style='display:none;mso-hide:all'> nota interna</span><span
class=MsoCommentReference><span style='font-size:8pt'><a class=msocomanchor id="_anchor_1" href="#_msocom_1">[AP1]</a></span></span>.</p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Sicuri?</p></div></div>`;
  expect(cleaned(reviewed)).toBe("<p>Aperto il martedì.</p>");
});

test("places inside the document that was copied are no links, addresses of one's own disk neither", () => {
  const linked = `<h2><a name="_Toc1234">Orari</a></h2><p class=MsoNormal>Vedi <a href="#_Toc1234">sopra</a><a
href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference>[1]</span></a>, <a href="file:///C:/Users/ada/orari.docx">il file</a>
e <a href="mailto:urp@comune.example">l'URP</a>.</p>`;
  expect(cleaned(linked)).toBe(
    '<h3>Orari</h3><p>Vedi sopra[1], il file e <a href="mailto:urp@comune.example">l\'URP</a>.</p>',
  );
});

test("links lead where the writer meant, not by way of the program that checked them", () => {
  const aim = encodeURIComponent("https://www.example.org/pagina?a=1&b=2");
  const linked = `<p class=MsoNormal><a href="https://eur01.safelinks.protection.outlook.com/?url=${aim}&amp;data=05">uno</a> <a
href="https://www.google.com/url?q=${aim}&amp;sa=D">due</a></p>`;
  const hrefs = [...parseHTML(cleaned(linked)).document.querySelectorAll("a")].map((link) => link.getAttribute("href"));
  expect(hrefs).toEqual(Array.from({ length: 2 }, () => "https://www.example.org/pagina?a=1&b=2"));
});

test("a text from Word on the web is clean too", () => {
  const web = `<div class="OutlineElement Ltr SCXW1 BCX0" style="margin:0"><p class="Paragraph SCXW1 BCX0" paraid="1A" paraeid="{b}{2}" style="margin:0"><span
data-contrast="auto" class="TextRun SCXW1 BCX0" style="font-weight:bold"><span class="NormalTextRun SCXW1 BCX0">Attenzione</span></span><span
class="EOP SCXW1 BCX0" data-ccp-props="{}">&nbsp;</span></p></div>
<div class="ListContainerWrapper SCXW1 BCX0"><ul class="BulletListStyle1 SCXW1 BCX0" role="list"><li data-leveltext="o" data-font="Symbol" data-listid="1" class="OutlineElement"><p class="Paragraph SCXW1" paraid="1B"><span class="TextRun SCXW1">uno</span></p></li></ul></div>`;
  expect(isFromOffice(web)).toBe(true);
  expect(cleaned(web)).toMatch(/<p><strong>Attenzione<\/strong><\/p>.*<ul><li><p>uno<\/p><\/li><\/ul>/);
  expect(cleaned(web)).not.toMatch(/data-|para|class/);
});

test("only what comes from an office program is touched", () => {
  expect([isFromOffice(word), isFromOffice(docs), isFromOffice('<p style="color:red">Testo</p>')]).toEqual([
    ...[true, true, false],
  ]);
});
