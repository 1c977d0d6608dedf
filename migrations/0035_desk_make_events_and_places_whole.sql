-- Tables of the desk, made from its collections by scripts/make-desk-migration.ts. Safe while running: read before release.
CREATE TYPE "desk"."enum_events_recurrence_weekdays" AS ENUM('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
  CREATE TYPE "desk"."enum_events_recurrence_frequency" AS ENUM('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY');
  CREATE TYPE "desk"."enum__events_v_version_recurrence_weekdays" AS ENUM('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
  CREATE TYPE "desk"."enum__events_v_version_recurrence_frequency" AS ENUM('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY');
  CREATE TYPE "desk"."enum_places_opening_times_weekdays" AS ENUM('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
  CREATE TYPE "desk"."enum__places_v_version_opening_times_weekdays" AS ENUM('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'manifestazione-artistica' BEFORE 'festival';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'visita-libera' BEFORE 'seminario';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'formazione' BEFORE 'seminario';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'scuola-stagionale' BEFORE 'seminario';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'webinar' BEFORE 'seminario';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'conferenza' BEFORE 'convegno';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'vertice' BEFORE 'giornata-aperta';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'congresso' BEFORE 'giornata-aperta';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'giornata-informativa' BEFORE 'giornata-aperta';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'concorso-e-cerimonia' BEFORE 'cerimonia';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'dibattito-pubblico' BEFORE 'dibattito';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'forum' BEFORE 'sagra';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'incontro-esperti' BEFORE 'sagra';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'riunione-esperti' BEFORE 'sagra';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'hackathon' BEFORE 'sagra';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'raduno-comunita' BEFORE 'sagra';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'sfilata' BEFORE 'sagra';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'religioso' BEFORE 'celebrazione-religiosa';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'giubileo' BEFORE 'celebrazione-religiosa';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'udienza-giubiliare' BEFORE 'celebrazione-religiosa';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'processione' BEFORE 'celebrazione-religiosa';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'lettura-religiosa' BEFORE 'affari';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'raduno-religioso' BEFORE 'affari';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'santificazione' BEFORE 'affari';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'politico' BEFORE 'affari';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'incontro-pubblico' BEFORE 'affari';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'riunione-di-partito' BEFORE 'affari';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'corteo' BEFORE 'affari';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'comizio' BEFORE 'affari';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'esposizione' BEFORE 'sportivo';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'riunione-affari' BEFORE 'sportivo';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'convention' BEFORE 'sportivo';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'tavola-rotonda' BEFORE 'sportivo';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'stagionale' BEFORE 'sportivo';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'vendita-fine-stagione' BEFORE 'sportivo';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'manifestazione-sportiva' BEFORE 'gara';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'partita' BEFORE 'gara';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'gala-sportivo';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'corsa';
  ALTER TYPE "desk"."enum_events_event_type" ADD VALUE 'raduno-sportivo';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'manifestazione-artistica' BEFORE 'festival';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'visita-libera' BEFORE 'seminario';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'formazione' BEFORE 'seminario';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'scuola-stagionale' BEFORE 'seminario';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'webinar' BEFORE 'seminario';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'conferenza' BEFORE 'convegno';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'vertice' BEFORE 'giornata-aperta';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'congresso' BEFORE 'giornata-aperta';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'giornata-informativa' BEFORE 'giornata-aperta';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'concorso-e-cerimonia' BEFORE 'cerimonia';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'dibattito-pubblico' BEFORE 'dibattito';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'forum' BEFORE 'sagra';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'incontro-esperti' BEFORE 'sagra';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'riunione-esperti' BEFORE 'sagra';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'hackathon' BEFORE 'sagra';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'raduno-comunita' BEFORE 'sagra';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'sfilata' BEFORE 'sagra';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'religioso' BEFORE 'celebrazione-religiosa';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'giubileo' BEFORE 'celebrazione-religiosa';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'udienza-giubiliare' BEFORE 'celebrazione-religiosa';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'processione' BEFORE 'celebrazione-religiosa';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'lettura-religiosa' BEFORE 'affari';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'raduno-religioso' BEFORE 'affari';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'santificazione' BEFORE 'affari';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'politico' BEFORE 'affari';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'incontro-pubblico' BEFORE 'affari';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'riunione-di-partito' BEFORE 'affari';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'corteo' BEFORE 'affari';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'comizio' BEFORE 'affari';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'esposizione' BEFORE 'sportivo';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'riunione-affari' BEFORE 'sportivo';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'convention' BEFORE 'sportivo';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'tavola-rotonda' BEFORE 'sportivo';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'stagionale' BEFORE 'sportivo';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'vendita-fine-stagione' BEFORE 'sportivo';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'manifestazione-sportiva' BEFORE 'gara';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'partita' BEFORE 'gara';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'gala-sportivo';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'corsa';
  ALTER TYPE "desk"."enum__events_v_version_event_type" ADD VALUE 'raduno-sportivo';
  CREATE TABLE "desk"."events_recurrence_weekdays" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "desk"."enum_events_recurrence_weekdays",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "desk"."events_recurrence_skipped" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"day" timestamp(3) with time zone
  );
  
  CREATE TABLE "desk"."events_other_dates" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"starts_at" timestamp(3) with time zone,
  	"ends_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "desk"."events_patrons" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"url" varchar
  );
  
  CREATE TABLE "desk"."events_patrons_locales" (
  	"name" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "desk"."events_sponsors" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"url" varchar
  );
  
  CREATE TABLE "desk"."events_sponsors_locales" (
  	"name" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "desk"."_events_v_version_recurrence_weekdays" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "desk"."enum__events_v_version_recurrence_weekdays",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "desk"."_events_v_version_recurrence_skipped" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"day" timestamp(3) with time zone,
  	"_uuid" varchar
  );
  
  CREATE TABLE "desk"."_events_v_version_other_dates" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"starts_at" timestamp(3) with time zone,
  	"ends_at" timestamp(3) with time zone,
  	"_uuid" varchar
  );
  
  CREATE TABLE "desk"."_events_v_version_patrons" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"url" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "desk"."_events_v_version_patrons_locales" (
  	"name" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."_events_v_version_sponsors" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"url" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "desk"."_events_v_version_sponsors_locales" (
  	"name" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."places_opening_times_weekdays" (
  	"order" integer NOT NULL,
  	"parent_id" varchar NOT NULL,
  	"value" "desk"."enum_places_opening_times_weekdays",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "desk"."places_opening_times" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"opens" varchar,
  	"closes" varchar,
  	"from" timestamp(3) with time zone,
  	"until" timestamp(3) with time zone
  );
  
  CREATE TABLE "desk"."places_closures" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"from" timestamp(3) with time zone,
  	"until" timestamp(3) with time zone
  );
  
  CREATE TABLE "desk"."places_closures_locales" (
  	"reason" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "desk"."_places_v_version_opening_times_weekdays" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "desk"."enum__places_v_version_opening_times_weekdays",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "desk"."_places_v_version_opening_times" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"opens" varchar,
  	"closes" varchar,
  	"from" timestamp(3) with time zone,
  	"until" timestamp(3) with time zone,
  	"_uuid" varchar
  );
  
  CREATE TABLE "desk"."_places_v_version_closures" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"from" timestamp(3) with time zone,
  	"until" timestamp(3) with time zone,
  	"_uuid" varchar
  );
  
  CREATE TABLE "desk"."_places_v_version_closures_locales" (
  	"reason" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  ALTER TABLE "desk"."places_place_types" ALTER COLUMN "value" SET DATA TYPE text;
  DROP TYPE "desk"."enum_places_place_types";
  CREATE TYPE "desk"."enum_places_place_types" AS ENUM('architettura-militare', 'castello', 'fortezza', 'mura', 'roccaforte', 'torre', 'architettura-residenziale', 'trullo', 'villa', 'palazzo', 'area-archeologica', 'sito-archeologico', 'parco-archeologico', 'centro-cultura', 'acquario', 'anfiteatro', 'archivio', 'auditorium', 'biblioteca', 'cinema', 'galleria', 'museo', 'osservatorio', 'pinacoteca', 'planetario', 'scuola', 'teatro', 'universita', 'edificio-di-culto', 'abbazia', 'chiesa', 'campanile', 'battistero', 'convento', 'duomo', 'edicola', 'eremo', 'mausoleo', 'monastero', 'santuario', 'sinagoga', 'tempio', 'sepolcro', 'basilica', 'cappella', 'catacomba', 'cattedrale', 'cimitero', 'monumento-complesso', 'archi', 'colonna', 'complesso-monumentale', 'monumento', 'obelisco', 'parco-e-giardino', 'belvedere', 'parco', 'giardino', 'viale', 'bellezza-naturale', 'costa-marittima', 'lago', 'corso-d-acqua', 'montagna', 'ghiacciaio', 'riserva', 'foresta', 'vulcano', 'sport-tempo-libero', 'campo-sportivo', 'piscina', 'stadio', 'terme', 'casino', 'circolo-sportivo', 'piazza', 'architettura-commerciale', 'mercato', 'farmacia', 'assistenza', 'casa-di-riposo', 'centro-di-accoglienza', 'ospedale', 'infrastruttura', 'centro-di-raccolta', 'acquedotto', 'aeroporto', 'porto', 'ricettiva', 'albergo', 'foresteria', 'rifugio', 'rifugio-animali');
  ALTER TABLE "desk"."places_place_types" ALTER COLUMN "value" SET DATA TYPE "desk"."enum_places_place_types" USING "value"::"desk"."enum_places_place_types";
  ALTER TABLE "desk"."_places_v_version_place_types" ALTER COLUMN "value" SET DATA TYPE text;
  DROP TYPE "desk"."enum__places_v_version_place_types";
  CREATE TYPE "desk"."enum__places_v_version_place_types" AS ENUM('architettura-militare', 'castello', 'fortezza', 'mura', 'roccaforte', 'torre', 'architettura-residenziale', 'trullo', 'villa', 'palazzo', 'area-archeologica', 'sito-archeologico', 'parco-archeologico', 'centro-cultura', 'acquario', 'anfiteatro', 'archivio', 'auditorium', 'biblioteca', 'cinema', 'galleria', 'museo', 'osservatorio', 'pinacoteca', 'planetario', 'scuola', 'teatro', 'universita', 'edificio-di-culto', 'abbazia', 'chiesa', 'campanile', 'battistero', 'convento', 'duomo', 'edicola', 'eremo', 'mausoleo', 'monastero', 'santuario', 'sinagoga', 'tempio', 'sepolcro', 'basilica', 'cappella', 'catacomba', 'cattedrale', 'cimitero', 'monumento-complesso', 'archi', 'colonna', 'complesso-monumentale', 'monumento', 'obelisco', 'parco-e-giardino', 'belvedere', 'parco', 'giardino', 'viale', 'bellezza-naturale', 'costa-marittima', 'lago', 'corso-d-acqua', 'montagna', 'ghiacciaio', 'riserva', 'foresta', 'vulcano', 'sport-tempo-libero', 'campo-sportivo', 'piscina', 'stadio', 'terme', 'casino', 'circolo-sportivo', 'piazza', 'architettura-commerciale', 'mercato', 'farmacia', 'assistenza', 'casa-di-riposo', 'centro-di-accoglienza', 'ospedale', 'infrastruttura', 'centro-di-raccolta', 'acquedotto', 'aeroporto', 'porto', 'ricettiva', 'albergo', 'foresteria', 'rifugio', 'rifugio-animali');
  ALTER TABLE "desk"."_places_v_version_place_types" ALTER COLUMN "value" SET DATA TYPE "desk"."enum__places_v_version_place_types" USING "value"::"desk"."enum__places_v_version_place_types";
  ALTER TABLE "desk"."events" ADD COLUMN "recurrence_frequency" "desk"."enum_events_recurrence_frequency";
  ALTER TABLE "desk"."events" ADD COLUMN "recurrence_interval" numeric;
  ALTER TABLE "desk"."events" ADD COLUMN "recurrence_until" timestamp(3) with time zone;
  ALTER TABLE "desk"."events" ADD COLUMN "video_url" varchar;
  ALTER TABLE "desk"."events_locales" ADD COLUMN "programme" jsonb;
  ALTER TABLE "desk"."events_locales" ADD COLUMN "supported_by" varchar;
  ALTER TABLE "desk"."events_locales" ADD COLUMN "video_transcript" varchar;
  ALTER TABLE "desk"."_events_v" ADD COLUMN "version_recurrence_frequency" "desk"."enum__events_v_version_recurrence_frequency";
  ALTER TABLE "desk"."_events_v" ADD COLUMN "version_recurrence_interval" numeric;
  ALTER TABLE "desk"."_events_v" ADD COLUMN "version_recurrence_until" timestamp(3) with time zone;
  ALTER TABLE "desk"."_events_v" ADD COLUMN "version_video_url" varchar;
  ALTER TABLE "desk"."_events_v_locales" ADD COLUMN "version_programme" jsonb;
  ALTER TABLE "desk"."_events_v_locales" ADD COLUMN "version_supported_by" varchar;
  ALTER TABLE "desk"."_events_v_locales" ADD COLUMN "version_video_transcript" varchar;
  ALTER TABLE "desk"."places" ADD COLUMN "identifier" varchar;
  ALTER TABLE "desk"."places" ADD COLUMN "address_borough" varchar;
  ALTER TABLE "desk"."places" ADD COLUMN "address_country" varchar;
  ALTER TABLE "desk"."places" ADD COLUMN "closed_on_holidays" boolean DEFAULT false;
  ALTER TABLE "desk"."places" ADD COLUMN "parent_id" integer;
  ALTER TABLE "desk"."places_locales" ADD COLUMN "interest" jsonb;
  ALTER TABLE "desk"."_places_v" ADD COLUMN "version_identifier" varchar;
  ALTER TABLE "desk"."_places_v" ADD COLUMN "version_address_borough" varchar;
  ALTER TABLE "desk"."_places_v" ADD COLUMN "version_address_country" varchar;
  ALTER TABLE "desk"."_places_v" ADD COLUMN "version_closed_on_holidays" boolean DEFAULT false;
  ALTER TABLE "desk"."_places_v" ADD COLUMN "version_parent_id" integer;
  ALTER TABLE "desk"."_places_v_locales" ADD COLUMN "version_interest" jsonb;
  ALTER TABLE "desk"."events_recurrence_weekdays" ADD CONSTRAINT "events_recurrence_weekdays_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."events_recurrence_skipped" ADD CONSTRAINT "events_recurrence_skipped_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."events_other_dates" ADD CONSTRAINT "events_other_dates_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."events_patrons" ADD CONSTRAINT "events_patrons_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."events_patrons_locales" ADD CONSTRAINT "events_patrons_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."events_patrons"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."events_sponsors" ADD CONSTRAINT "events_sponsors_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."events_sponsors_locales" ADD CONSTRAINT "events_sponsors_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."events_sponsors"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_events_v_version_recurrence_weekdays" ADD CONSTRAINT "_events_v_version_recurrence_weekdays_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."_events_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_events_v_version_recurrence_skipped" ADD CONSTRAINT "_events_v_version_recurrence_skipped_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_events_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_events_v_version_other_dates" ADD CONSTRAINT "_events_v_version_other_dates_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_events_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_events_v_version_patrons" ADD CONSTRAINT "_events_v_version_patrons_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_events_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_events_v_version_patrons_locales" ADD CONSTRAINT "_events_v_version_patrons_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_events_v_version_patrons"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_events_v_version_sponsors" ADD CONSTRAINT "_events_v_version_sponsors_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_events_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_events_v_version_sponsors_locales" ADD CONSTRAINT "_events_v_version_sponsors_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_events_v_version_sponsors"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."places_opening_times_weekdays" ADD CONSTRAINT "places_opening_times_weekdays_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."places_opening_times"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."places_opening_times" ADD CONSTRAINT "places_opening_times_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."places_closures" ADD CONSTRAINT "places_closures_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."places_closures_locales" ADD CONSTRAINT "places_closures_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."places_closures"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_places_v_version_opening_times_weekdays" ADD CONSTRAINT "_places_v_version_opening_times_weekdays_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."_places_v_version_opening_times"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_places_v_version_opening_times" ADD CONSTRAINT "_places_v_version_opening_times_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_places_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_places_v_version_closures" ADD CONSTRAINT "_places_v_version_closures_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_places_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_places_v_version_closures_locales" ADD CONSTRAINT "_places_v_version_closures_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_places_v_version_closures"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "events_recurrence_weekdays_order_idx" ON "desk"."events_recurrence_weekdays" USING btree ("order");
  CREATE INDEX "events_recurrence_weekdays_parent_idx" ON "desk"."events_recurrence_weekdays" USING btree ("parent_id");
  CREATE INDEX "events_recurrence_skipped_order_idx" ON "desk"."events_recurrence_skipped" USING btree ("_order");
  CREATE INDEX "events_recurrence_skipped_parent_id_idx" ON "desk"."events_recurrence_skipped" USING btree ("_parent_id");
  CREATE INDEX "events_other_dates_order_idx" ON "desk"."events_other_dates" USING btree ("_order");
  CREATE INDEX "events_other_dates_parent_id_idx" ON "desk"."events_other_dates" USING btree ("_parent_id");
  CREATE INDEX "events_patrons_order_idx" ON "desk"."events_patrons" USING btree ("_order");
  CREATE INDEX "events_patrons_parent_id_idx" ON "desk"."events_patrons" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "events_patrons_locales_locale_parent_id_unique" ON "desk"."events_patrons_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "events_sponsors_order_idx" ON "desk"."events_sponsors" USING btree ("_order");
  CREATE INDEX "events_sponsors_parent_id_idx" ON "desk"."events_sponsors" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "events_sponsors_locales_locale_parent_id_unique" ON "desk"."events_sponsors_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_events_v_version_recurrence_weekdays_order_idx" ON "desk"."_events_v_version_recurrence_weekdays" USING btree ("order");
  CREATE INDEX "_events_v_version_recurrence_weekdays_parent_idx" ON "desk"."_events_v_version_recurrence_weekdays" USING btree ("parent_id");
  CREATE INDEX "_events_v_version_recurrence_skipped_order_idx" ON "desk"."_events_v_version_recurrence_skipped" USING btree ("_order");
  CREATE INDEX "_events_v_version_recurrence_skipped_parent_id_idx" ON "desk"."_events_v_version_recurrence_skipped" USING btree ("_parent_id");
  CREATE INDEX "_events_v_version_other_dates_order_idx" ON "desk"."_events_v_version_other_dates" USING btree ("_order");
  CREATE INDEX "_events_v_version_other_dates_parent_id_idx" ON "desk"."_events_v_version_other_dates" USING btree ("_parent_id");
  CREATE INDEX "_events_v_version_patrons_order_idx" ON "desk"."_events_v_version_patrons" USING btree ("_order");
  CREATE INDEX "_events_v_version_patrons_parent_id_idx" ON "desk"."_events_v_version_patrons" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_events_v_version_patrons_locales_locale_parent_id_unique" ON "desk"."_events_v_version_patrons_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_events_v_version_sponsors_order_idx" ON "desk"."_events_v_version_sponsors" USING btree ("_order");
  CREATE INDEX "_events_v_version_sponsors_parent_id_idx" ON "desk"."_events_v_version_sponsors" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_events_v_version_sponsors_locales_locale_parent_id_unique" ON "desk"."_events_v_version_sponsors_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "places_opening_times_weekdays_order_idx" ON "desk"."places_opening_times_weekdays" USING btree ("order");
  CREATE INDEX "places_opening_times_weekdays_parent_idx" ON "desk"."places_opening_times_weekdays" USING btree ("parent_id");
  CREATE INDEX "places_opening_times_order_idx" ON "desk"."places_opening_times" USING btree ("_order");
  CREATE INDEX "places_opening_times_parent_id_idx" ON "desk"."places_opening_times" USING btree ("_parent_id");
  CREATE INDEX "places_closures_order_idx" ON "desk"."places_closures" USING btree ("_order");
  CREATE INDEX "places_closures_parent_id_idx" ON "desk"."places_closures" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "places_closures_locales_locale_parent_id_unique" ON "desk"."places_closures_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_places_v_version_opening_times_weekdays_order_idx" ON "desk"."_places_v_version_opening_times_weekdays" USING btree ("order");
  CREATE INDEX "_places_v_version_opening_times_weekdays_parent_idx" ON "desk"."_places_v_version_opening_times_weekdays" USING btree ("parent_id");
  CREATE INDEX "_places_v_version_opening_times_order_idx" ON "desk"."_places_v_version_opening_times" USING btree ("_order");
  CREATE INDEX "_places_v_version_opening_times_parent_id_idx" ON "desk"."_places_v_version_opening_times" USING btree ("_parent_id");
  CREATE INDEX "_places_v_version_closures_order_idx" ON "desk"."_places_v_version_closures" USING btree ("_order");
  CREATE INDEX "_places_v_version_closures_parent_id_idx" ON "desk"."_places_v_version_closures" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_places_v_version_closures_locales_locale_parent_id_unique" ON "desk"."_places_v_version_closures_locales" USING btree ("_locale","_parent_id");
  ALTER TABLE "desk"."places" ADD CONSTRAINT "places_parent_id_places_id_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."places"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_places_v" ADD CONSTRAINT "_places_v_version_parent_id_places_id_fk" FOREIGN KEY ("version_parent_id") REFERENCES "desk"."places"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "places_parent_idx" ON "desk"."places" USING btree ("parent_id");
  CREATE INDEX "_places_v_version_version_parent_idx" ON "desk"."_places_v" USING btree ("version_parent_id");
