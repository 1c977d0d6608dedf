import * as draw from "./shapes.ts";

type Scene = (random: () => number) => string;

const farmland = (random: () => number, far: string, middle: string, near: string): string =>
  draw.hills(random, 560, 90, far) + draw.hills(random, 680, 80, middle) + draw.hills(random, 820, 60, near);

const morning = draw.sky("#7fb2d6", "#f6ead2");
const evening = draw.sky("#5b3f6e", "#f4a86a");
const noon = draw.sky("#4f93c8", "#dcecf2");

const indoors = (wall: string, floor: string): string =>
  draw.rect(0, 0, draw.width, draw.height, wall) + draw.rect(0, 800, draw.width, 200, floor);

/** Pictures by file name: what is drawn, and what a person who cannot see them should know. */
export const scenes: Readonly<Record<string, { readonly it: string; readonly en: string; readonly draw: Scene }>> = {
  "colline-mattino.jpg": {
    it: "Disegno di colline verdi al mattino, con una fila di cipressi.",
    en: "Drawing of green hills in the morning, with a row of cypresses.",
    draw: (r) =>
      morning +
      draw.disc(1200, 330, 70, "#fff3cf") +
      farmland(r, "#a9c1a4", "#7fa474", "#567f4e") +
      draw.cypresses(r, 7, 800, 170, "#274a35"),
  },
  "colline-tramonto.jpg": {
    it: "Disegno di colline al tramonto, con il sole basso e un paese sul crinale.",
    en: "Drawing of hills at sunset, with a low sun and a village on the ridge.",
    draw: (r) =>
      evening +
      draw.disc(520, 470, 110, "#ffe0a3") +
      draw.hills(r, 540, 80, "#9c6a70") +
      draw.town(r, 980, 600, 0.7, "#6d4a55", "#513442") +
      draw.hills(r, 700, 70, "#6f4658") +
      draw.hills(r, 840, 50, "#432c3f"),
  },
  "valdichiana.jpg": {
    it: "Disegno della Valdichiana vista dall'alto, con i campi e in fondo un lago.",
    en: "Drawing of the Valdichiana seen from above, with fields and a lake in the distance.",
    draw: (r) =>
      noon +
      draw.hills(r, 470, 40, "#8fa9b5") +
      draw.rect(0, 520, 1600, 50, "#9fc6d8") +
      draw.rect(0, 570, 1600, 430, "#b7b86a") +
      draw.rows(560, "#7f9a4a", 26) +
      draw.cypresses(r, 4, 960, 240, "#2c4a36"),
  },
  "cipressi.jpg": {
    it: "Disegno di un viale di cipressi che sale verso una torre.",
    en: "Drawing of an avenue of cypresses climbing to a tower.",
    draw: (r) =>
      morning +
      draw.hills(r, 620, 60, "#c4b980") +
      draw.tower(760, 610, 0.8, "#b08d68", "#8d6d4e") +
      draw.hills(r, 720, 40, "#a8a162") +
      '<path d="M770 720L560 1000H1040L830 720Z" fill="#e2d3ac"/>' +
      [0, 1, 2, 3]
        .map(
          (i) =>
            draw.cypress(700 - i * 90, 740 + i * 75, 160 + i * 70, "#2b4b38") +
            draw.cypress(900 + i * 90, 740 + i * 75, 160 + i * 70, "#24422f"),
        )
        .join(""),
  },
  "torre-orologio.jpg": {
    it: "Disegno di una torre con l'orologio e di una scalinata in pietra.",
    en: "Drawing of a clock tower and stone steps.",
    draw: (r) =>
      noon +
      draw.town(r, 120, 760, 1.1, "#c9a984", "#9a6b4f") +
      draw.tower(880, 820, 2.2, "#bf9b73", "#9b7a57") +
      draw.disc(945, 400, 48, "#f5ecd9") +
      '<path d="M945 400V366M945 400L968 414" stroke="#4a3728" stroke-width="7"/>' +
      draw.rect(0, 830, draw.width, 170, "#a99a80") +
      [0, 1, 2, 3, 4, 5]
        .map((i) => draw.rect(520 - i * 50, 800 + i * 34, 900 + i * 100, 36, i % 2 ? "#cbb99c" : "#b8a586"))
        .join(""),
  },
  "fortezza.jpg": {
    it: "Disegno di una fortezza con due torri in cima a un colle.",
    en: "Drawing of a fortress with two towers on top of a hill.",
    draw: (r) =>
      draw.sky("#6fa3c7", "#f3dfc0") +
      draw.hills(r, 640, 110, "#8f9a64") +
      draw.rect(420, 470, 760, 360, "#b59671") +
      draw.tower(380, 720, 1.3, "#c2a27a", "#93744f") +
      draw.tower(1120, 720, 1.3, "#c2a27a", "#93744f") +
      draw.hills(r, 740, 60, "#6f7f4a") +
      draw.trees(r, 12, 880, 70, ["#5d7341", "#6f8350"]),
  },
  "arco-porta.jpg": {
    it: "Disegno di una porta ad arco nelle mura, con la strada in salita.",
    en: "Drawing of an arched gate in the town walls, with the road climbing through.",
    draw: (r) =>
      noon +
      draw.town(r, 560, 620, 0.9, "#d0b48f", "#a3765a") +
      draw.rect(0, 520, 1600, 480, "#ab8f6d") +
      draw.scattered(r, 120, [530, 990], (x, y) =>
        draw.rect(x, y, 60 + r() * 50, 24, r() > 0.5 ? "#b89c79" : "#9c8060"),
      ) +
      '<path d="M620 1000V740A180 180 0 0 1 980 740V1000Z" fill="#f0dcb4"/><path d="M620 1000L760 780H840L980 1000Z" fill="#8d8378"/>',
  },
  "arcate.jpg": {
    it: "Disegno di un loggiato con cinque archi in pietra chiara.",
    en: "Drawing of a loggia with five arches of pale stone.",
    draw: (r) =>
      noon +
      draw.town(r, 520, 360, 0.9, "#d6bb96", "#a97b5d") +
      draw.arches(260, 5, "#d9c4a1", "#6a5646") +
      draw.rect(0, 900, 1600, 100, "#b9a487"),
  },
  "chiostro.jpg": {
    it: "Disegno di un chiostro con otto archi e un prato al centro.",
    en: "Drawing of a cloister with eight arches and a lawn in the middle.",
    draw: (r) =>
      draw.sky("#89b6d4", "#eef1e4") +
      draw.arches(200, 8, "#e0cfb0", "#7a6654") +
      draw.rect(0, 720, 1600, 280, "#86a562") +
      draw.trees(r, 3, 900, 180, ["#4f7a45", "#5e8a50"]) +
      draw.rect(720, 800, 160, 120, "#cdb894"),
  },
  "museo-etrusco.jpg": {
    it: "Disegno di un vaso etrusco tra fasce decorate a meandro.",
    en: "Drawing of an Etruscan vase between bands of meander ornament.",
    draw: () =>
      draw.rect(0, 0, 1600, 1000, "#c8733f") +
      draw.meander(60, 120, "#2c1d18") +
      draw.meander(840, 120, "#2c1d18") +
      '<path d="M640 240H960L930 320C1060 420 1080 620 900 760H700C520 620 540 420 670 320Z" fill="#2c1d18"/><path d="M600 470H1000" stroke="#e0a36a" stroke-width="18"/><path d="M612 540H988" stroke="#e0a36a" stroke-width="8"/><path d="M650 260C520 280 520 420 590 440M950 260C1080 280 1080 420 1010 440" fill="none" stroke="#2c1d18" stroke-width="26"/>',
  },
  "sipario.jpg": {
    it: "Disegno di un palcoscenico con il sipario rosso e una luce al centro.",
    en: "Drawing of a stage with a red curtain and a light in the middle.",
    draw: () =>
      draw.rect(0, 0, 1600, 1000, "#2a1418") +
      '<path d="M800 60L420 860H1180Z" fill="#f7e3b0" opacity="0.35"/>' +
      Array.from(
        { length: 7 },
        (_, i) =>
          draw.rect(i * 70, 0, 66, 900 - i * 60, i % 2 ? "#8f1f2b" : "#a32835") +
          draw.rect(1534 - i * 70, 0, 66, 900 - i * 60, i % 2 ? "#8f1f2b" : "#a32835"),
      ).join("") +
      draw.rect(0, 860, 1600, 140, "#6b4a34") +
      '<ellipse cx="800" cy="880" rx="330" ry="40" fill="#f7e3b0" opacity="0.6"/>',
  },
  "notte-stelle.jpg": {
    it: "Disegno di un cielo stellato sopra una torre e le colline.",
    en: "Drawing of a starry sky over a tower and hills.",
    draw: (r) =>
      draw.sky("#0d1838", "#3d4f7c") +
      draw.scattered(r, 150, [20, 560], (x, y) => draw.disc(x, y, 1 + r() * 3, "#fdf6d8", 0.9)) +
      draw.disc(1260, 200, 70, "#f5ecc8") +
      draw.hills(r, 640, 70, "#26335a") +
      draw.tower(420, 700, 1.2, "#1b2444", "#141b36") +
      draw.hills(r, 770, 60, "#161f3e"),
  },
  "libri.jpg": {
    it: "Disegno di uno scaffale pieno di libri colorati.",
    en: "Drawing of a shelf full of colourful books.",
    draw: (r) =>
      draw.rect(0, 0, 1600, 1000, "#6d4c36") +
      [60, 380, 700]
        .map((top) => {
          const colors = ["#a33a35", "#2f6f73", "#d9a441", "#44608f", "#7a8a4a", "#c9663d", "#efe3c8"];
          return (
            draw.rect(40, top, 1520, 260, "#3d2a1f") +
            Array.from({ length: 34 }, (_, i) => {
              const h = 170 + r() * 80;
              return draw.rect(60 + i * 44, top + 260 - h, 28 + r() * 14, h, colors[Math.floor(r() * 7)] ?? "#a33a35");
            }).join("")
          );
        })
        .join(""),
  },
  "mercato.jpg": {
    it: "Disegno di una piazza con le tende a righe del mercato.",
    en: "Drawing of a square with the striped awnings of the market.",
    draw: (r) =>
      noon +
      draw.town(r, 60, 600, 1.2, "#d3b28a", "#a66f52") +
      draw.town(r, 900, 600, 1.2, "#c8a67f", "#9b6549") +
      draw.rect(0, 700, 1600, 300, "#cdbb9f") +
      ["#b3322f", "#2e7a5b", "#c88a2b", "#2f5f8f"]
        .map(
          (color, i) =>
            Array.from({ length: 8 }, (_, s) =>
              draw.rect(60 + i * 390 + s * 38, 640, 38, 90, s % 2 ? "#f6efe0" : color),
            ).join("") +
            draw.rect(80 + i * 390, 730, 270, 110, "#8a6a4b") +
            Array.from({ length: 9 }, (_, s) =>
              draw.disc(105 + i * 390 + s * 28, 726, 16, ["#d9583b", "#e6b13d", "#6f9a3f"][s % 3] ?? "#d9583b"),
            ).join(""),
        )
        .join(""),
  },
  "oliveto.jpg": {
    it: "Disegno di un oliveto su un pendio, con le mura in alto.",
    en: "Drawing of an olive grove on a slope, with town walls above.",
    draw: (r) =>
      draw.sky("#8cb8d0", "#f2ecd6") +
      draw.town(r, 520, 420, 0.9, "#cdb08a", "#a0755a") +
      draw.hills(r, 480, 70, "#a3aa6e") +
      draw.trees(r, 13, 600, 80, ["#8a9a72", "#9aa883"]) +
      draw.hills(r, 720, 40, "#949c5e") +
      draw.trees(r, 9, 860, 150, ["#7a8c64", "#8c9c77"]),
  },
  "vigneto.jpg": {
    it: "Disegno di filari di vite che corrono verso le colline.",
    en: "Drawing of rows of vines running towards the hills.",
    draw: (r) =>
      draw.sky("#79a9cf", "#f7e6c6") +
      draw.disc(300, 260, 60, "#fff0c0") +
      draw.hills(r, 520, 70, "#97a97a") +
      draw.rect(0, 600, 1600, 400, "#b98f55") +
      draw.rows(590, "#4f7a3c", 30) +
      draw.cypresses(r, 3, 640, 130, "#2d4c38"),
  },
  "tumuli.jpg": {
    it: "Disegno di due tumuli erbosi con un ingresso in pietra.",
    en: "Drawing of two grassy burial mounds with a stone entrance.",
    draw: (r) =>
      morning +
      draw.hills(r, 560, 60, "#9db08d") +
      '<ellipse cx="460" cy="860" rx="420" ry="300" fill="#7d9a56"/><ellipse cx="1160" cy="880" rx="460" ry="340" fill="#6c8b4a"/>' +
      draw.rect(0, 860, 1600, 140, "#a3a76a") +
      '<path d="M1060 880V740H1260V880Z" fill="#b6a58a"/><path d="M1110 880V790H1210V880Z" fill="#3e3329"/>' +
      draw.cypresses(r, 4, 880, 200, "#2b4a35"),
  },
  "bosco.jpg": {
    it: "Disegno di un bosco fitto attraversato da un ruscello.",
    en: "Drawing of a dense wood crossed by a stream.",
    draw: (r) =>
      draw.sky("#a9c7c0", "#e4ecd8") +
      draw.trees(r, 18, 520, 220, ["#4d6b4a", "#5b7a52"]) +
      draw.trees(r, 14, 720, 280, ["#3c5a3d", "#476847"]) +
      draw.rect(0, 780, 1600, 220, "#50653c") +
      '<path d="M700 780C760 850 560 900 640 1000H1000C900 900 960 850 780 780Z" fill="#8fb9c6"/>',
  },
  "viale-alberato.jpg": {
    it: "Disegno di un viale alberato con panchine.",
    en: "Drawing of a tree-lined walk with benches.",
    draw: (r) =>
      noon +
      draw.hills(r, 560, 50, "#93ad8e") +
      draw.rect(0, 720, 1600, 280, "#8fae66") +
      '<path d="M760 700L240 1000H1360L840 700Z" fill="#dccfae"/>' +
      draw.trees(r, 7, 780, 300, ["#4f7f48", "#6c9a52", "#7fa55c"]) +
      [260, 1180]
        .map(
          (x) =>
            draw.rect(x, 880, 180, 18, "#7a5236") +
            draw.rect(x + 14, 898, 14, 40, "#4d3a2b") +
            draw.rect(x + 152, 898, 14, 40, "#4d3a2b"),
        )
        .join(""),
  },
  "acqua.jpg": {
    it: "Disegno di una piscina con quattro corsie.",
    en: "Drawing of a swimming pool with four lanes.",
    draw: (r) =>
      draw.rect(0, 0, 1600, 1000, "#e9e4d6") +
      draw.rect(80, 200, 1440, 720, "#4aa3c4") +
      [1, 2, 3]
        .map((i) => `<path d="M80 ${200 + i * 180}H1520" stroke="#f2f2ee" stroke-width="10" stroke-dasharray="40 24"/>`)
        .join("") +
      draw.scattered(
        r,
        60,
        [230, 890],
        (x, y) => `<path d="M${x} ${y}q20 -10 40 0t40 0" fill="none" stroke="#8fd0e4" stroke-width="5"/>`,
      ) +
      draw.rect(0, 0, 1600, 200, "#d3cbb6"),
  },
  "giochi.jpg": {
    it: "Disegno di cubi e palline colorate su un tappeto.",
    en: "Drawing of coloured blocks and balls on a carpet.",
    draw: (r) =>
      indoors("#f3e7cf", "#c9a67a") +
      ["#d9583b", "#2f7a8c", "#e6b13d", "#6f9a3f", "#8a5a9c"]
        .map(
          (color, i) =>
            draw.rect(160 + i * 270, 560 + (i % 2) * 60, 200, 200, color) +
            draw.disc(
              300 + i * 260,
              850 - (i % 3) * 30,
              60 + r() * 20,
              ["#e6b13d", "#d9583b", "#2f7a8c", "#8a5a9c", "#6f9a3f"][i] ?? color,
            ),
        )
        .join(""),
  },
  "cantiere.jpg": {
    it: "Disegno di un cantiere con una gru e un edificio in costruzione.",
    en: "Drawing of a building site with a crane and a building under construction.",
    draw: (r) =>
      noon +
      draw.hills(r, 640, 60, "#a2b48f") +
      draw.rect(900, 420, 460, 420, "#c7b9a4") +
      Array.from({ length: 12 }, (_, i) =>
        draw.rect(940 + (i % 4) * 105, 470 + Math.floor(i / 4) * 120, 60, 70, "#6f7f8a"),
      ).join("") +
      '<path d="M420 840V180M300 230H900M420 180L300 230M420 180L700 230M840 230V360" fill="none" stroke="#d99a2b" stroke-width="20"/>' +
      draw.rect(0, 840, 1600, 160, "#a88b62") +
      Array.from({ length: 10 }, (_, i) => draw.rect(40 + i * 160, 800, 120, 50, i % 2 ? "#c0392b" : "#f4efe6")).join(
        "",
      ),
  },
  "pioggia.jpg": {
    it: "Disegno di nuvole scure e pioggia sopra un paese.",
    en: "Drawing of dark clouds and rain over a village.",
    draw: (r) =>
      draw.sky("#4b5a68", "#9fb0b8") +
      draw.scattered(r, 26, [60, 240], (x, y) => draw.disc(x, y, 80 + r() * 60, "#3f4c58", 0.7)) +
      draw.town(r, 520, 720, 1, "#8d8579", "#5f564c") +
      draw.hills(r, 760, 50, "#5d6b58") +
      draw.scattered(
        r,
        140,
        [280, 960],
        (x, y) => `<path d="M${x} ${y}l-14 50" stroke="#cfdbe2" stroke-width="4" opacity="0.7"/>`,
      ),
  },
};

/** Coat of arms of the demonstration: invented, not that of any municipality. */
export const coatOfArms = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 480" width="400" height="480"><path d="M30 40H370V250C370 360 290 420 200 460C110 420 30 360 30 250Z" fill="#ffffff" stroke="#7a1f2b" stroke-width="14"/><path d="M38 260H362C360 350 285 412 200 448C115 412 40 350 38 260Z" fill="#7a1f2b"/>${draw.tower(165, 300, 0.9, "#7a1f2b", "#5c151f")}${draw.cypress(105, 300, 150, "#2f5a3f")}${draw.cypress(295, 300, 150, "#2f5a3f")}<path d="M80 350q30 -20 60 0t60 0t60 0t60 0" fill="none" stroke="#f1d9a0" stroke-width="10"/></svg>`;
