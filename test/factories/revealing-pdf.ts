import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { aPdf, packed, withRevision } from "./pdf.ts";

/** What a PDF says in all the places where people forget that it does. */
export const secrets = {
  /** Seen, or read by a screen reader, or selected with the mouse. */
  drawn: ["RSSMRA85T10A562S", "SEGRETOMODULO", "OCRNASCOSTO"],
  hidden: [
    ...["SEGRETOREVISIONE", "SEGRETOALT", "SEGRETOTITOLO", "SEGRETOXMP", "SEGRETOINFO", "SEGRETOJS", "SEGRETOFILE"],
    ...["SEGRETOALLEGATO", "SEGRETONOTA", "SEGRETOSEGNALIBRO", "SEGRETOSOSTITUTO", "SEGRETOCOLLEGAMENTO", "Mario"],
  ],
} as const;

/** A box in points from the lower left corner of an A4 page, as people see it. */
export const boxOn = (x: number, y: number, width: number, height: number) => ({
  ...{ page: 1, x: x / 595, y: (842 - y - height) / 842, width: width / 595, height: height / 842 },
});

const instructions = `BT /F1 14 Tf 72 760 Td (Protocollo 123 del Comune) Tj ET
/Span <</MCID 0>> BDC BT /F1 14 Tf 72 700 Td (Mario Segreti RSSMRA85T10A562S) Tj ET EMC
/Span <</ActualText (SEGRETOSOSTITUTO)>> BDC BT /F1 14 Tf 72 600 Td (altro testo) Tj ET EMC
BT /F1 14 Tf 72 650 Td (Testo che resta, con Segreti altrove) Tj ET
q 200 0 0 50 72 500 cm /Im1 Do Q q 200 0 0 50 300 500 cm /Im2 Do Q
72 400 m 80 420 90 380 100 400 c 110 420 l 120 400 l S
50 300 m 550 300 l S
q 1 0 0 1 72 200 cm /Fm1 Do Q
BT 3 Tr /F1 14 Tf 72 505 Td (OCRNASCOSTO) Tj ET`;

/** A page with text, pictures, a drawn signature, a hidden text layer, a stamp, and words in every hidden place; with the boxes over it. */
export async function aRevealingPdf(pageEntries = "") {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100"><rect width="400" height="100" fill="white"/><path d="M10 90 L50 10 L90 90 L130 10 L170 90 L210 10 L250 90 L290 10 L330 90 L370 10" stroke="black" stroke-width="9" fill="none"/></svg>';
  const picture = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer();
  const jpeg = await sharp(picture, { raw: { width: 400, height: 100, channels: 3 } })
    .jpeg()
    .toBuffer();
  const image = "<</Type/XObject/Subtype/Image/Width 400/Height 100/ColorSpace/DeviceRGB/BitsPerComponent 8";
  const pdf = aPdf(
    [
      `<</Type/Catalog/Pages 2 0 R/Metadata 9 0 R/OpenAction<</S/JavaScript/JS(SEGRETOJS)>>/Names<</EmbeddedFiles<</Names[(SEGRETOFILE) 10 0 R]>>/JavaScript<</Names[(a) 14 0 R]>>>>/StructTreeRoot 12 0 R/MarkInfo<</Marked true>>/Outlines 15 0 R>>`,
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${pageEntries}/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>/XObject<</Im1 6 0 R/Im2 7 0 R/Fm1 8 0 R>>>>/Annots[16 0 R 17 0 R 18 0 R]/StructParents 0>>`,
      packed(instructions),
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
      { dict: `${image}/Filter/FlateDecode>>`, stream: deflateSync(picture) },
      { dict: `${image}/Filter/DCTDecode>>`, stream: jpeg },
      {
        dict: "<</Type/XObject/Subtype/Form/BBox[0 0 300 50]/Resources<</Font<</F1 5 0 R>>>>>>",
        stream: "BT /F1 14 Tf 0 10 Td (SEGRETOMODULO dentro) Tj ET",
      },
      { dict: "<</Type/Metadata/Subtype/XML>>", stream: "<x>SEGRETOXMP</x>" },
      "<</Type/Filespec/F(SEGRETOFILE)/EF<</F 11 0 R>>>>",
      { dict: "<</Type/EmbeddedFile>>", stream: "SEGRETOALLEGATO" },
      "<</Type/StructTreeRoot/K[13 0 R]/ParentTree<</Nums[0 [13 0 R]]>>>>",
      "<</Type/StructElem/S/Figure/P 12 0 R/Pg 3 0 R/K[7]/Alt(SEGRETOALT)/T(SEGRETOTITOLO)>>",
      "<</S/JavaScript/JS(SEGRETOJS)>>",
      "<</Type/Outlines/First 19 0 R/Last 19 0 R/Count 1>>",
      "<</Type/Annot/Subtype/Text/Rect[400 700 420 720]/Contents(SEGRETONOTA)>>",
      "<</Type/Annot/Subtype/Link/Rect[72 600 200 615]/A<</S/URI/URI(https://example.org/RSSMRA85T10A562S/SEGRETOCOLLEGAMENTO)>>>>",
      "<</Type/Annot/Subtype/Link/Rect[72 640 200 665]/A<</S/URI/URI(https://example.org/pagina)>>>>",
      "<</Title(SEGRETOSEGNALIBRO)/Parent 15 0 R/Dest[3 0 R/Fit]>>",
      "<</Title(SEGRETOREVISIONE)/Author(SEGRETOINFO)>>",
    ],
    "/Info 20 0 R/ID[<00><00>]",
  );
  const revised = withRevision(pdf, 20, "<</Title(SEGRETOINFO)>>", "/Size 21/Root 1 0 R/Info 20 0 R/ID[<00><00>]");
  const boxes = [boxOn(70, 695, 300, 20), boxOn(72, 500, 430, 50), boxOn(70, 380, 60, 50), boxOn(70, 195, 130, 25)];
  return { pdf: revised, boxes, picture };
}
