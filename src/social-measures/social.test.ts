import { expect, test } from "vitest";
import type { CivilDate } from "#src/kernel/civil-date.ts";
import { withDatabase } from "#test/database.ts";
import {
  isPackedTable,
  keepAudience,
  keepDays,
  keepEnded,
  keepEstimate,
  keepExport,
  keepOthers,
  keepProfile,
  listAudiences,
  listEstimates,
  listTopPosts,
  rankProfiles,
  readOthers,
  summariseSocial,
} from "./index.ts";
import { readExport } from "./read-export.ts";

const database = withDatabase();
const day = (text: string) => text as CivilDate;
const today = day("2026-11-27");
const now = new Date("2026-11-27T09:00:00Z");
const entered = { source: "hand", by: "Ada Prova", now } as const;
const year = (of: number) => ({ from: day(`${of}-01-01`), until: day(`${of}-12-31`) });
const site = "comune";
const summary = (of: number) => summariseSocial(database.desk, { site, period: year(of), before: year(of - 1) });
const profile = (network: string, name: string, isLinked = false) =>
  keepProfile(database.desk, site, { network, name, isLinked }, now);

test("the social figures of 2017 come out of what was entered, and growth is computed, not repeated", async () => {
  const db = database.desk;
  const facebook = await profile("facebook", "Comune di Cortona");
  const of = (metric: "followers", value: number, on: string) => ({ metric, value, day: day(on) });
  await keepDays(
    db,
    facebook,
    [
      of("followers", 9_000, "2017-12-31"),
      { metric: "newFollowers", value: 1_282, day: day("2017-12-31") },
      { metric: "uniqueViews", value: 340_350, day: day("2017-12-31") },
      { metric: "reach", value: 5_320_000, day: day("2017-12-31") },
      { metric: "posts", value: 1_662, day: day("2017-12-31") },
    ],
    entered,
  );
  const twitter = await profile("x", "Comune di Cortona");
  await keepDays(db, twitter, [of("followers", 2_514, "2016-12-31"), of("followers", 2_665, "2017-12-31")], entered);
  await keepDays(db, await profile("instagram", "Comune di Cortona"), [of("followers", 587, "2017-12-31")], entered);
  await keepDays(db, await profile("facebook", "Museo", true), [of("followers", 7_500, "2017-12-31")], entered);
  await keepDays(db, await profile("facebook", "Mostra", true), [of("followers", 5_400, "2017-12-31")], entered);
  await keepDays(db, facebook, [of("followers", 5_000, "2011-12-31")], entered);
  const { profiles, lines } = await summary(2017);
  const line = (key: string, name: string) =>
    profiles.find((one) => one.name.startsWith(name))?.lines.find((l) => l.key === key);
  expect(line("followers", "Facebook, Comune")).toMatchObject({ value: 9_000, before: 7_718 });
  expect(((line("followers", "Facebook, Comune")?.change ?? 0) * 100).toFixed(1)).toBe("16.6");
  expect(((line("followers", "X (Twitter)")?.change ?? 0) * 100).toFixed(1)).toBe("6.0");
  expect(line("followers", "Instagram")).toMatchObject({ value: 587, before: null, change: null });
  expect(Math.round((line("reachPerPost", "Facebook, Comune")?.value ?? 0) / 100) * 100).toBe(3_200);
  expect(lines.find(({ key }) => key === "followers")).toMatchObject({ value: 25_152, before: null });
  const early = await summary(2011);
  expect(early.profiles).toMatchObject([
    { name: "Facebook, Comune di Cortona", lines: [{ key: "followers", value: 5_000 }] },
  ]);
  await keepAudience(db, {
    profile: facebook,
    day: day("2017-12-31"),
    dimension: "gender",
    shares: [
      { key: "donne", share: 0.55 },
      { key: "uomini", share: 0.45 },
    ],
  });
  expect(await listAudiences(db, site, year(2017))).toMatchObject([
    {
      dimension: "gender",
      shares: [
        { key: "donne", share: 0.55 },
        { key: "uomini", share: 0.45 },
      ],
    },
  ]);
  await keepEstimate(db, {
    profile: facebook,
    day: day("2017-12-31"),
    value: 2_300,
    method: "Città dichiarata nel profilo",
  });
  expect(await listEstimates(db, site, year(2017))).toMatchObject([
    { value: 2_300, method: "Città dichiarata nel profilo" },
  ]);
  expect((await summary(2017)).ended).toEqual([]);
  expect((await summary(2025)).ended).toContainEqual({
    profile: "Facebook, Comune di Cortona",
    metric: "age",
    since: "2024-03-14",
  });
  await keepEnded(db, twitter, "reach", day("2017-05-01"));
  expect((await summary(2017)).ended).toEqual([
    { profile: "X (Twitter), Comune di Cortona", metric: "reach", since: "2017-05-01" },
  ]);
});

test("sums of few days say of how many, take no part in the sum of all, and tell no growth", async () => {
  const db = database.desk;
  const on = (metric: "reach" | "newFollowers" | "followers" | "posts", value: number, text: string) => ({
    ...{ metric, value, day: day(text) },
  });
  const [threads, bluesky] = [await profile("threads", "Poche giornate"), await profile("bluesky", "Anno intero")];
  await keepDays(
    db,
    threads,
    [
      ...[on("reach", 40, "2024-11-19"), on("reach", 60, "2024-11-20"), on("reach", 10, "2023-03-01")],
      ...[on("reach", 5, "2023-03-02"), on("newFollowers", 9, "2024-11-20"), on("followers", 100, "2024-11-20")],
      on("posts", 2, "2024-11-20"),
    ],
    entered,
  );
  const months = Array.from({ length: 12 }, (_, place) => new Date(Date.UTC(2024, place + 1, 0)).toISOString());
  await keepDays(
    db,
    bluesky,
    months.map((text) => on("reach", 30, text.slice(0, 10))),
    entered,
  );
  const { profiles, lines } = await summary(2024);
  const few = profiles.find(({ name }) => name === "Threads, Poche giornate")?.lines;
  expect(few?.find(({ key }) => key === "reach")).toMatchObject({
    ...{ value: 100, before: null, change: null, coverage: { days: 2, of: 366 } },
  });
  expect(few?.find(({ key }) => key === "followers")).toMatchObject({ value: 100, before: null, change: null });
  expect(few?.find(({ key }) => key === "reachPerPost")).toBeUndefined();
  const whole = profiles.find(({ name }) => name === "Bluesky, Anno intero")?.lines[0];
  expect(whole).toMatchObject({ key: "reach", value: 360 });
  expect(whole).not.toHaveProperty("coverage");
  expect(lines.find(({ key }) => key === "reach")).toBeUndefined();
});

test("a profile of which nothing but zeros is known has no row", async () => {
  const nobody = await profile("mastodon", "Appena nato");
  const at = (text: string, value: number) => [{ metric: "followers", value, day: day(text) } as const];
  await keepDays(database.desk, nobody, at("2022-06-01", 0), entered);
  const names = async (of: number) => (await summary(of)).profiles.map(({ name }) => name);
  expect(await names(2022)).not.toContain("Mastodon, Appena nato");
  await keepDays(database.desk, nobody, at("2022-07-01", 3), entered);
  expect(await names(2022)).toContain("Mastodon, Appena nato");
});

test("ranks come from other municipalities' counts, with the date of the oldest; old counts are left out", async () => {
  const file =
    "Comune;Rete;Data;Follower;Gruppi\nArezzo;Facebook;31/12/2017;8.500;provincia\nMontepulciano;facebook;30/12/2017;9.100;simili\nSansepolcro;Twitter;31/12/2017;3.000;provincia, simili\nBibbiena;X;31/12/2017;12;provincia\nVecchio;facebook;01/01/2016;99.999;provincia\nX;orkut;31/12/2017;1;provincia\nY;facebook;31/02/2017;1;provincia\nZ;facebook;31/12/2017;molti;provincia\nW;facebook;31/12/2017;1;vicini\n";
  const { others, faults } = readOthers(Buffer.from(file), today);
  expect(faults).toEqual([
    { row: 7, kind: "no-network", text: "orkut" },
    { row: 8, kind: "no-date", text: "31/02/2017" },
    { row: 9, kind: "no-number", text: "molti" },
    { row: 10, kind: "no-group", text: "vicini" },
  ]);
  await keepOthers(database.desk, site, others);
  await keepOthers(database.desk, site, others);
  const ranks = await rankProfiles(database.desk, site, year(2017));
  expect(ranks).toEqual([
    { network: "Facebook", group: "province", place: 1, of: 2, value: 9_000, on: "2017-12-31" },
    { network: "Facebook", group: "similar", place: 2, of: 2, value: 9_000, on: "2017-12-30" },
    { network: "X (Twitter)", group: "province", place: 2, of: 3, value: 2_665, on: "2017-12-31" },
    { network: "X (Twitter)", group: "similar", place: 2, of: 2, value: 2_665, on: "2017-12-31" },
  ]);
});

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
test.each([
  [
    "Meta Business Suite, one figure a table, UTF-16",
    utf16(
      'sep=,\n"Follower di Facebook"\n"Data","Primary"\n"2026-11-01T00:00:00","12"\n"2026-11-02T00:00:00","-"\n\n"Copertura di Facebook"\n"Data","Primary"\n"2026-11-01T00:00:00","1.340"\n',
    ),
    [
      ["2026-11-01", "newFollowers", 12],
      ["2026-11-01", "reach", 1_340],
    ],
  ],
  [
    "X",
    Buffer.from(
      'Date,Impressions,Likes,Engagements,New follows,Unfollows,Create Post\n"Fri, Nov 20, 2026",100,3,9,4,1,2\n',
    ),
    [
      ["2026-11-20", "views", 100],
      ["2026-11-20", "interactions", 9],
      ["2026-11-20", "newFollowers", 4],
      ["2026-11-20", "lostFollowers", 1],
      ["2026-11-20", "posts", 2],
    ],
  ],
  [
    "YouTube Studio",
    Buffer.from(
      "Date,Views,Watch time (hours),Subscribers\nTotal,300,5.1,1\n2026-11-01,200,3.1,3\n2026-11-02,100,2.0,-2\n",
    ),
    [
      ["2026-11-01", "views", 200],
      ["2026-11-01", "newFollowers", 3],
      ["2026-11-02", "views", 100],
      ["2026-11-02", "lostFollowers", 2],
    ],
  ],
  [
    "LinkedIn followers, months first",
    Buffer.from("Date,Sponsored followers,Organic followers,Total followers\n11/02/2026,0,5,5\n11/23/2026,0,1,1\n"),
    [
      ["2026-11-02", "newFollowers", 5],
      ["2026-11-23", "newFollowers", 1],
    ],
  ],
  [
    "LinkedIn updates, parts added up",
    Buffer.from(
      "Date,Impressions (total),Unique impressions (organic),Clicks (total),Reactions (total),Comments (total),Reposts (total)\n11/23/2026,50,40,1,2,3,4\n",
    ),
    [
      ["2026-11-23", "views", 50],
      ["2026-11-23", "reach", 40],
      ["2026-11-23", "interactions", 10],
    ],
  ],
  [
    "LinkedIn in Italian, saved as CSV by a spreadsheet: its dates stay months first",
    Buffer.from(
      "\uFEFFsep=;\nData;Follower sponsorizzati;Follower organici;Follower totali\n11/02/26;0;5;5\n11/03/26;0;1;1\n",
    ),
    [
      ["2026-11-02", "newFollowers", 5],
      ["2026-11-03", "newFollowers", 1],
    ],
  ],
  [
    "LinkedIn updates in Italian, below a line of explanation",
    Buffer.from(
      '"Metriche di interesse aggregate",,,,,,\nData,Impressioni (organiche),Impressioni (totale),Clic (totale),Reazioni (totale),Commenti (totale),Diffusioni post (totali)\n11/03/2026,40,"1,250",1,2,3,4\n',
    ),
    [
      ["2026-11-03", "views", 1_250],
      ["2026-11-03", "interactions", 10],
    ],
  ],
  [
    "YouTube Studio in Italian: views are not the impressions of the small pictures, and the sum above is none",
    Buffer.from(
      "Data,Visualizzazioni,Tempo di visualizzazione (ore),Iscritti,Impressioni,Percentuale di clic sulle impressioni (%)\nTotale,300,5.1,1,9000,2.1\n2026-11-01,200,3.1,3,6000,2.2\n",
    ),
    [
      ["2026-11-01", "views", 200],
      ["2026-11-01", "newFollowers", 3],
    ],
  ],
  [
    "likes of posts beside their comments: nobody becomes a follower by them",
    Buffer.from("Data;Copertura;Mi piace;Commenti\n20/11/2026;1.340,00;12;3\n"),
    [["2026-11-20", "reach", 1_340]],
  ],
  [
    "people who like a page, as of old",
    Buffer.from("Data;Mi piace\n20/11/2026;9.000\n"),
    [["2026-11-20", "followers", 9_000]],
  ],
  [
    "typed in Italian",
    Buffer.from("Giorno;Persone che seguono;Copertura\n03/11/2026;9.000;\n"),
    [["2026-11-03", "followers", 9_000]],
  ],
] as const)("%s is read as it is exported", (_name, bytes, expected) => {
  const read = readExport(bytes, today);
  expect(read.days.map(({ day: on, metric, value }) => [on, metric, value])).toEqual(expected);
  expect(read.faults).toEqual([]);
});

test("posts are kept once with what is known of them, and rows that cannot be read are told by number", async () => {
  const youtube = await profile("youtube", "Comune");
  const bytes = Buffer.from(
    'Post ID,Title,Publish time,Reach,Views,Reactions,Comments\n1,"Neve, scuole chiuse",11/20/2026 08:00,900,1500,30,\n2,Festa,11/21/2026 08:00,10,tante,1,1\n3,Domani,12/31/2026 08:00,1,1,1,1\n4,Mai,ieri,1,1,1,1\n',
  );
  const given = { profile: youtube, bytes, today, by: "Ada Prova", now };
  const read = await keepExport(database.desk, given);
  expect(read.faults).toEqual([
    { row: 3, kind: "no-number", text: "tante" },
    { row: 4, kind: "in-future", text: "12/31/2026 08:00" },
    { row: 5, kind: "no-date", text: "ieri" },
  ]);
  await keepExport(database.desk, given);
  expect(await listTopPosts(database.desk, site, year(2026))).toEqual([
    { key: "1", name: "YouTube, Comune: Neve, scuole chiuse", views: 1_500, interactions: 30 },
  ]);
  expect(await database.desk.selectFrom("social.posts").select("key").execute()).toHaveLength(2);
});

test.each([
  [
    "YouTube Studio in Italian, with English dates",
    'Contenuti,Titolo video,Ora pubblicazione video,Spettatori unici,Visualizzazioni,Tempo di visualizzazione (ore),Iscritti,Impressioni\nTotale,,,900,1500,12,3,40000\nabc1,"Neve, scuole chiuse","Nov 20, 2026",800,1400,11,2,39000\n',
    { key: "abc1", day: "2026-11-20", title: "Neve, scuole chiuse", values: { views: 1_400 } },
  ],
  [
    "Instagram in Italian: no title, months first",
    '"ID del post","ID dell\'account","Descrizione","Orario di pubblicazione","Link permanente","Tipo di post","Commento sui dati","Data","Visualizzazioni","Copertura","Mi piace","Condivisioni","Follow","Commenti"\n"17","42","Festa in piazza","11/03/2026 08:00","https://instagram.example/p/1","Carosello","","Totale","700","500","60","5","1","4"\n',
    {
      ...{ key: "17", day: "2026-11-03", title: "Festa in piazza" },
      values: { views: 700, reach: 500, reactions: 60, comments: 4, shares: 5 },
    },
  ],
  [
    "Facebook, where a post may have a description alone",
    '"ID del post","Titolo","Descrizione","Ora di pubblicazione","Data","Visualizzazioni","Copertura","Reazioni, commenti e condivisioni","Reazioni","Commenti","Condivisioni","Clic totali"\n"5","","Allerta neve","11/20/2026 08:00","Totale","70","50","9","4","3","2","8"\n',
    {
      ...{ key: "5", day: "2026-11-20", title: "Allerta neve" },
      values: { views: 70, reach: 50, reactions: 4, comments: 3, shares: 2, clicks: 8 },
    },
  ],
  [
    "X: reposts are the shares of others",
    'Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts,Profile visits,Detail Expands,URL Clicks\n2074,"Fri, Nov 20, 2026",Neve,https://x.example/2074,1200,12,30,0,2,1,4,7,5,9,6\n',
    {
      ...{ key: "2074", day: "2026-11-20", title: "Neve" },
      values: { views: 1_200, reactions: 12, comments: 4, shares: 7, clicks: 6 },
    },
  ],
  [
    "LinkedIn: views are those of videos",
    "Titolo del post,Link del post,Tipo di post,Nome campagna,Pubblicato da,Data di creazione,Impressioni,Visualizzazioni,Clic,Consigliato,Commenti,Diffusioni post\nNeve,https://linkedin.example/1,Organico,,Comune,11/20/2026,900,,12,8,3,2\n",
    {
      ...{ key: "https://linkedin.example/1", day: "2026-11-20", title: "Neve" },
      values: { views: 900, comments: 3, shares: 2, clicks: 12 },
    },
  ],
] as const)("posts of %s are read as they are exported", (_name, text, expected) => {
  const read = readExport(Buffer.from(text), today);
  expect(read.faults).toEqual([]);
  expect(read.posts).toEqual([expected]);
});

test("a figure of Meta that is not kept is told by its name, and a spreadsheet is told from a table", () => {
  const read = readExport(utf16('sep=,\n"Visite al profilo"\n"Data","Primary"\n"2026-11-01T00:00:00","12"\n'), today);
  expect([read.days, read.unknownColumns]).toEqual([[], ["Visite al profilo"]]);
  expect(isPackedTable(Buffer.from("504b030414000600", "hex"))).toBe(true);
  expect(isPackedTable(Buffer.from("d0cf11e0a1b11ae1", "hex"))).toBe(true);
  expect(isPackedTable(Buffer.from("Data;Follower\n"))).toBe(false);
});

test("a table of other municipalities may begin with sep=, and one without its columns is none", () => {
  const { others, faults } = readOthers(
    Buffer.from("sep=;\nComune;Rete;Data;Follower\nArezzo;Facebook;31/12/25;8.500,00\nBibbiena;Facebook;ieri;1\n"),
    today,
  );
  expect(others).toMatchObject([{ municipality: "Arezzo", day: "2025-12-31", followers: 8_500, groups: ["province"] }]);
  expect(faults).toEqual([{ row: 4, kind: "no-date", text: "ieri" }]);
  expect(readOthers(Buffer.from("Nome;Quanti\nArezzo;5\n"), today)).toEqual({ others: [], faults: [] });
});

test("a file that is none, or has no known column, gives nothing and no fault of the program", () => {
  for (const bytes of [
    Buffer.from(""),
    Buffer.from([0xff, 0xfe, 0x00]),
    Buffer.from("a,b\n1,2\n"),
    Buffer.from('"\n'),
    Buffer.alloc(1_000),
  ])
    expect(readExport(bytes, today).days).toEqual([]);
  expect(readExport(Buffer.from("Date,Mood\n2026-11-01,good\n"), today)).toMatchObject({
    days: [],
    unknownColumns: ["Mood"],
  });
  expect(readExport(Buffer.from("Date,Reach\n2026-11-01,-5\n2027-11-01,5\n"), today).faults).toEqual([
    { row: 2, kind: "negative", text: "-5" },
    { row: 3, kind: "in-future", text: "2027-11-01" },
  ]);
});
