import { join } from "node:path";
import { postgresAdapter } from "@payloadcms/db-postgres";
import { importDateFNSLocale } from "@payloadcms/translations";
import { en } from "@payloadcms/translations/languages/en";
import { it } from "@payloadcms/translations/languages/it";
import { buildConfig } from "payload";
import sharp from "sharp";
import { deskTypes } from "#src/content/desk-types.ts";
import { directionOf, languageName, siteLanguages } from "#src/kernel/languages.ts";
import { alboEndpoints } from "./albo/all-endpoints.ts";
import { bookingEndpoints } from "./booking/endpoints.ts";
import { channelEndpoints } from "./channels/all-endpoints.ts";
import { bookingCalendars } from "./collections/booking-calendars.ts";
import { contentCollectionOf } from "./collections/content.ts";
import { media } from "./collections/media.ts";
import { users } from "./collections/users.ts";
import { type DateWords, writeInRome } from "./dates/write-in-rome.ts";
import { editor } from "./editor.ts";
import { siteSettings } from "./globals.ts";
import { offeredLocales } from "./languages/offered-locales.ts";
import { deskMail } from "./mail.ts";
import { newsletterEndpoints } from "./newsletter/endpoints.ts";
import { payloadTexts, payloadTextsInEnglish } from "./payload-texts.ts";
import { certainCommit } from "./publication/certain-commit.ts";
import { explainFault } from "./publication/conflict.ts";
import { outliveDatabase } from "./publication/pool.ts";
import { pushEndpoints } from "./push/endpoints.ts";
import { assistanceEndpoints } from "./requests/assistance-endpoints.ts";
import { faultEndpoints } from "./requests/fault-endpoints.ts";
import { keepWords } from "./search/keep-words.ts";
import { receivePage } from "./set-up/receive-page.ts";
import { readDeskSettings } from "./settings.ts";
import { sites } from "./sites/collection.ts";
import { statisticsEndpoints } from "./statistics/endpoints.ts";
import { transparencyEndpoints } from "./trasparenza/endpoints.ts";

// what the server writes itself, such as the version one looks at
for (const key of ["it", "en-US"] as const) writeInRome((await importDateFNSLocale(key)) as DateWords);

const settings = await readDeskSettings();
const { config } = settings;
const home = process.env.ARENGO_HOME ?? process.cwd();

const nobody = () => false;

/** Largest upload in bytes. */
const largestUpload = 50 * 1024 * 1024;

export default buildConfig({
  serverURL: config.publicUrl,
  secret: settings.secret,
  routes: { admin: "/admin", api: "/admin/api" },
  telemetry: false,
  graphQL: { disable: true },
  cors: [],
  csrf: [config.publicUrl],
  i18n: {
    fallbackLanguage: "it",
    supportedLanguages: { it, en },
    translations: { it: payloadTexts, en: payloadTextsInEnglish },
  },
  localization: {
    // every language a site may offer; the desk shows those that this one does
    locales: siteLanguages.map((code) => ({ code, label: languageName(code), rtl: directionOf(code) === "rtl" })),
    defaultLocale: "it",
    filterAvailableLocales: offeredLocales,
    // without it a REST request that names no language would have none; publication asks for each language by itself
    fallback: true,
  },
  editor,
  sharp,
  email: deskMail(config),
  hooks: { afterError: [explainFault] },
  upload: { limits: { fileSize: largestUpload }, requestSizeLimit: largestUpload + 2 ** 20, abortOnLimit: true },
  db: certainCommit(
    postgresAdapter({
      pool: {
        connectionString: settings.databaseUrl,
        max: 10,
        // many who publish at once wait for a connection rather than hear a fault
        connectionTimeoutMillis: 15_000,
        idle_in_transaction_session_timeout: 60_000,
      },
      schemaName: "desk",
      push: false,
      migrationDir: join(home, "src/desk/migrations"),
    }),
  ),
  admin: {
    user: "users",
    avatar: "default",
    dateFormat: "dd/MM/yyyy HH:mm",
    timezones: { defaultTimezone: "Europe/Rome", supportedTimezones: [{ value: "Europe/Rome", label: "Roma" }] },
    meta: {
      title: "Redazione",
      titleSuffix: " – Arengo",
      defaultOGImageType: "off",
      openGraph: { siteName: "Arengo", title: "Arengo", description: "Redazione – Arengo" }, // Payload's own advertise Payload
      icons: [{ rel: "icon", type: "image/svg+xml", url: "/favicon.svg" }],
    },
    importMap: { baseDir: home, importMapFile: join(home, "src/desk/app/(payload)/admin/importMap.js") },
    components: {
      providers: [
        "/src/desk/dates/rome-clock.tsx#RomeClock",
        "/src/desk/barriers/mend-barriers.tsx#MendBarriers",
        "/src/desk/paste/clean-paste.tsx#CleanPaste",
      ],
      graphics: { Logo: "/src/desk/components/brand.tsx#Logo", Icon: "/src/desk/components/brand.tsx#Icon" },
      afterNavLinks: [
        "/src/desk/overview/links.tsx#OverviewLinks",
        "/src/desk/albo/board-link.tsx#BoardLink",
        "/src/desk/trasparenza/link.tsx#TransparencyLink",
        "/src/desk/channels/list.tsx#ChannelsLink",
        "/src/desk/booking/appointments-link.tsx#AppointmentsLink",
        "/src/desk/requests/links.tsx#RequestLinks",
        "/src/desk/statistics/link.tsx#StatisticsLink",
        "/src/desk/components/ratings-link.tsx#RatingsLink",
        "/src/desk/components/links-link.tsx#LinksLink",
        "/src/desk/search/screen.tsx#SearchLink",
      ],
      views: {
        calendar: { Component: "/src/desk/overview/calendar.tsx#ContentCalendar", path: "/calendar" },
        translations: { Component: "/src/desk/overview/translations.tsx#Translations", path: "/translations" },
        search: { Component: "/src/desk/search/screen.tsx#SearchScreen", path: "/search" },
        setUp: { Component: "/src/desk/set-up/wizard.tsx#SetUp", path: "/set-up" },
        albo: { Component: "/src/desk/albo/board.tsx#Board", path: "/albo", exact: true },
        alboAct: { Component: "/src/desk/albo/act.tsx#Act", path: "/albo/atto" },
        alboLeaders: { Component: "/src/desk/albo/leaders.tsx#Leaders", path: "/albo/capigruppo" },
        alboRedact: { Component: "/src/desk/albo/redact.tsx#Redact", path: "/albo/oscura" },
        alboEmergency: { Component: "/src/desk/albo/emergency.tsx#Emergencies", path: "/albo/emergenza" },
        alboRequests: { Component: "/src/desk/albo/requests.tsx#Requests", path: "/albo/richieste" },
        alboRules: { Component: "/src/desk/albo/rules.tsx#Rules", path: "/albo/regole" },
        transparency: {
          ...{ Component: "/src/desk/trasparenza/board.tsx#TransparencyBoard", path: "/trasparenza", exact: true },
        },
        transparencyNode: {
          ...{ Component: "/src/desk/trasparenza/node.tsx#TransparencyNode", path: "/trasparenza/voce" },
        },
        transparencyContent: {
          ...{ Component: "/src/desk/trasparenza/content.tsx#TransparencyContent", path: "/trasparenza/contenuto" },
        },
        transparencyDuties: {
          ...{ Component: "/src/desk/trasparenza/duties.tsx#TransparencyDuties", path: "/trasparenza/scadenze" },
        },
        transparencyAttestation: {
          ...{
            Component: "/src/desk/trasparenza/attestation.tsx#TransparencyAttestation",
            path: "/trasparenza/attestazione",
          },
        },
        transparencyAccess: {
          ...{ Component: "/src/desk/trasparenza/access-requests.tsx#AccessRequests", path: "/trasparenza/accesso" },
        },
        channels: { Component: "/src/desk/channels/list.tsx#Channels", path: "/canali", exact: true },
        channelsPost: { Component: "/src/desk/channels/composer.tsx#Composer", path: "/canali/post" },
        channelsCalendar: { Component: "/src/desk/channels/calendar.tsx#Calendar", path: "/canali/calendario" },
        channelsProfiles: { Component: "/src/desk/channels/profiles.tsx#Profiles", path: "/canali/profili" },
        channelsSilence: { Component: "/src/desk/channels/silence.tsx#Silence", path: "/canali/silenzio" },
        channelsFediverse: { Component: "/src/desk/channels/fediverse.tsx#Fediverse", path: "/canali/fediverso" },
        channelsInbox: { Component: "/src/desk/channels/inbox.tsx#Inbox", path: "/canali/commenti" },
        newsletter: {
          ...{ Component: "/src/desk/newsletter/lists.tsx#NewsletterLists", path: "/canali/newsletter", exact: true },
        },
        notifications: { Component: "/src/desk/push/screen.tsx#Notifications", path: "/canali/notifiche" },
        newsletterList: {
          ...{ Component: "/src/desk/newsletter/list.tsx#NewsletterList", path: "/canali/newsletter/lista" },
        },
        newsletterSpool: {
          ...{ Component: "/src/desk/newsletter/spool.tsx#NewsletterSpool", path: "/canali/newsletter/posta" },
        },
        channelsArchive: { Component: "/src/desk/channels/archive.tsx#Archive", path: "/canali/archivio" },
        assistance: { Component: "/src/desk/requests/assistance.tsx#Assistance", path: "/assistance", exact: true },
        assistanceRequest: {
          Component: "/src/desk/requests/assistance-request.tsx#AssistanceRequest",
          path: "/assistance/request",
        },
        faults: { Component: "/src/desk/requests/faults.tsx#Faults", path: "/faults", exact: true },
        fault: { Component: "/src/desk/requests/fault.tsx#Fault", path: "/faults/report" },
        appointments: {
          ...{ Component: "/src/desk/booking/appointments.tsx#Appointments", path: "/appointments", exact: true },
        },
        appointmentsMove: { Component: "/src/desk/booking/move.tsx#MoveAppointment", path: "/appointments/move" },
        links: { Component: "/src/desk/components/links.tsx#Links", path: "/links" },
        statistics: { Component: "/src/desk/statistics/dashboard.tsx#Dashboard", path: "/statistiche", exact: true },
        statisticsSocial: { Component: "/src/desk/statistics/social.tsx#SocialFigures", path: "/statistiche/social" },
        statisticsReport: { Component: "/src/desk/statistics/report.tsx#YearlyReport", path: "/statistiche/rapporto" },
        ratings: { Component: "/src/desk/components/ratings.tsx#Ratings", path: "/ratings" },
        ...(!config.mail && { forgot: { Component: "/src/desk/components/forgot.tsx#Forgot", path: "/forgot" } }),
      },
      beforeDashboard: [
        "/src/desk/components/brand.tsx#Title",
        "/src/desk/set-up/banner.tsx#Banner",
        "/src/desk/overview/tools.tsx#Tools",
        "/src/desk/overview/overview.tsx#Overview",
      ],
    },
  },
  onInit: outliveDatabase,
  typescript: { autoGenerate: false },
  collections: [
    ...deskTypes.map((type) => contentCollectionOf(type, settings)),
    bookingCalendars,
    sites(settings),
    media({ dir: settings.mediaDir }),
    users({ isSecure: config.publicUrl.startsWith("https:"), hasMail: config.mail !== undefined }),
  ],
  endpoints: [
    receivePage({ publicUrl: config.publicUrl, hasMail: config.mail !== undefined }),
    ...bookingEndpoints,
    ...alboEndpoints(settings),
    ...channelEndpoints(settings),
    ...newsletterEndpoints(settings),
    ...pushEndpoints(settings),
    ...assistanceEndpoints(settings),
    ...faultEndpoints(settings),
    ...transparencyEndpoints(settings),
    ...statisticsEndpoints(settings),
    keepWords,
  ],
  globals: [siteSettings(settings)],
  jobs: {
    access: { run: ({ req }) => req.headers.get("authorization") === `Bearer ${settings.internalSecret}` },
    deleteJobOnComplete: true,
    // a job acts for the person it names: nobody makes or changes one but the desk itself
    jobsCollectionOverrides: ({ defaultJobsCollection }) => ({
      ...defaultJobsCollection,
      access: { create: nobody, read: nobody, update: nobody, delete: nobody },
    }),
  },
});
