-- Tables of the desk, made from its collections by scripts/make-desk-migration.ts. Safe while running: read before release.
CREATE TYPE "desk"."enum_guides_life_events" AS ENUM('scuola', 'invalidita', 'lavoro', 'pensionamento', 'patente', 'veicolo', 'trasporto-pubblico', 'casa', 'residenza', 'espatrio', 'passaporto', 'nascita', 'matrimonio', 'morte', 'visite', 'denuncia', 'dichiarazione-redditi', 'cultura', 'animale');
  CREATE TYPE "desk"."enum_guides_business_events" AS ENUM('avvio-impresa', 'avvio-professione', 'licenze', 'impresa-transfrontaliera', 'filiale', 'finanziamento', 'personale', 'iva', 'notifiche', 'chiusura-impresa', 'chiusura-filiale', 'ristrutturazione', 'vendita', 'bancarotta', 'appalti');
  CREATE TYPE "desk"."enum_guides_status" AS ENUM('draft', 'published');
  CREATE TYPE "desk"."enum__guides_v_version_life_events" AS ENUM('scuola', 'invalidita', 'lavoro', 'pensionamento', 'patente', 'veicolo', 'trasporto-pubblico', 'casa', 'residenza', 'espatrio', 'passaporto', 'nascita', 'matrimonio', 'morte', 'visite', 'denuncia', 'dichiarazione-redditi', 'cultura', 'animale');
  CREATE TYPE "desk"."enum__guides_v_version_business_events" AS ENUM('avvio-impresa', 'avvio-professione', 'licenze', 'impresa-transfrontaliera', 'filiale', 'finanziamento', 'personale', 'iva', 'notifiche', 'chiusura-impresa', 'chiusura-filiale', 'ristrutturazione', 'vendita', 'bancarotta', 'appalti');
  CREATE TYPE "desk"."enum__guides_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "desk"."enum__guides_v_published_locale" AS ENUM('it', 'en');
  CREATE TYPE "desk"."enum_calls_call_type" AS ENUM('concorso', 'gara', 'contributi', 'alloggi', 'manifestazione-interesse', 'incarichi', 'volontariato', 'altro');
  CREATE TYPE "desk"."enum_calls_status" AS ENUM('draft', 'published');
  CREATE TYPE "desk"."enum__calls_v_version_call_type" AS ENUM('concorso', 'gara', 'contributi', 'alloggi', 'manifestazione-interesse', 'incarichi', 'volontariato', 'altro');
  CREATE TYPE "desk"."enum__calls_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "desk"."enum__calls_v_published_locale" AS ENUM('it', 'en');
  CREATE TYPE "desk"."enum_thematic_sites_status" AS ENUM('draft', 'published');
  CREATE TYPE "desk"."enum__thematic_sites_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "desk"."enum__thematic_sites_v_published_locale" AS ENUM('it', 'en');
  CREATE TABLE "desk"."guides_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "desk"."guides_steps_locales" (
  	"title" varchar,
  	"body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "desk"."guides_life_events" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "desk"."enum_guides_life_events",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "desk"."guides_business_events" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "desk"."enum_guides_business_events",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "desk"."guides" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"image_id" integer,
  	"in_review" boolean DEFAULT false,
  	"visible_until" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "desk"."enum_guides_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "desk"."guides_locales" (
  	"title" varchar,
  	"summary" varchar,
  	"audience" jsonb,
  	"body" jsonb,
  	"needed" jsonb,
  	"duration" varchar,
  	"slug" varchar,
  	"correction_note" varchar,
  	"withdrawal_reason" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."guides_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"topics_id" integer,
  	"services_id" integer,
  	"documents_id" integer,
  	"offices_id" integer,
  	"places_id" integer,
  	"pages_id" integer,
  	"calls_id" integer,
  	"media_id" integer,
  	"contact_points_id" integer,
  	"guides_id" integer,
  	"faqs_id" integer
  );
  
  CREATE TABLE "desk"."_guides_v_version_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_uuid" varchar
  );
  
  CREATE TABLE "desk"."_guides_v_version_steps_locales" (
  	"title" varchar,
  	"body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."_guides_v_version_life_events" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "desk"."enum__guides_v_version_life_events",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "desk"."_guides_v_version_business_events" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "desk"."enum__guides_v_version_business_events",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "desk"."_guides_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_image_id" integer,
  	"version_in_review" boolean DEFAULT false,
  	"version_visible_until" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "desk"."enum__guides_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "desk"."enum__guides_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "desk"."_guides_v_locales" (
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_audience" jsonb,
  	"version_body" jsonb,
  	"version_needed" jsonb,
  	"version_duration" varchar,
  	"version_slug" varchar,
  	"version_correction_note" varchar,
  	"version_withdrawal_reason" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."_guides_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"topics_id" integer,
  	"services_id" integer,
  	"documents_id" integer,
  	"offices_id" integer,
  	"places_id" integer,
  	"pages_id" integer,
  	"calls_id" integer,
  	"media_id" integer,
  	"contact_points_id" integer,
  	"guides_id" integer,
  	"faqs_id" integer
  );
  
  CREATE TABLE "desk"."calls" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"call_type" "desk"."enum_calls_call_type",
  	"opens_at" timestamp(3) with time zone,
  	"questions_until" timestamp(3) with time zone,
  	"closes_at" timestamp(3) with time zone,
  	"results_on" timestamp(3) with time zone,
  	"procedure_ends_on" timestamp(3) with time zone,
  	"cig" varchar,
  	"in_review" boolean DEFAULT false,
  	"visible_until" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "desk"."enum_calls_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "desk"."calls_locales" (
  	"title" varchar,
  	"summary" varchar,
  	"body" jsonb,
  	"audience" jsonb,
  	"how_to_apply" jsonb,
  	"updates" jsonb,
  	"results_text" jsonb,
  	"issuer" varchar,
  	"legal_references" varchar,
  	"slug" varchar,
  	"correction_note" varchar,
  	"withdrawal_reason" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."calls_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"topics_id" integer,
  	"media_id" integer,
  	"offices_id" integer,
  	"contact_points_id" integer,
  	"services_id" integer,
  	"documents_id" integer,
  	"calls_id" integer
  );
  
  CREATE TABLE "desk"."_calls_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_call_type" "desk"."enum__calls_v_version_call_type",
  	"version_opens_at" timestamp(3) with time zone,
  	"version_questions_until" timestamp(3) with time zone,
  	"version_closes_at" timestamp(3) with time zone,
  	"version_results_on" timestamp(3) with time zone,
  	"version_procedure_ends_on" timestamp(3) with time zone,
  	"version_cig" varchar,
  	"version_in_review" boolean DEFAULT false,
  	"version_visible_until" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "desk"."enum__calls_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "desk"."enum__calls_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "desk"."_calls_v_locales" (
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_body" jsonb,
  	"version_audience" jsonb,
  	"version_how_to_apply" jsonb,
  	"version_updates" jsonb,
  	"version_results_text" jsonb,
  	"version_issuer" varchar,
  	"version_legal_references" varchar,
  	"version_slug" varchar,
  	"version_correction_note" varchar,
  	"version_withdrawal_reason" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."_calls_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"topics_id" integer,
  	"media_id" integer,
  	"offices_id" integer,
  	"contact_points_id" integer,
  	"services_id" integer,
  	"documents_id" integer,
  	"calls_id" integer
  );
  
  CREATE TABLE "desk"."thematic_sites" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"image_id" integer,
  	"url" varchar,
  	"in_review" boolean DEFAULT false,
  	"visible_until" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "desk"."enum_thematic_sites_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "desk"."thematic_sites_locales" (
  	"title" varchar,
  	"summary" varchar,
  	"body" jsonb,
  	"slug" varchar,
  	"correction_note" varchar,
  	"withdrawal_reason" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."thematic_sites_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"topics_id" integer,
  	"offices_id" integer
  );
  
  CREATE TABLE "desk"."_thematic_sites_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_image_id" integer,
  	"version_url" varchar,
  	"version_in_review" boolean DEFAULT false,
  	"version_visible_until" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "desk"."enum__thematic_sites_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "desk"."enum__thematic_sites_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "desk"."_thematic_sites_v_locales" (
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_body" jsonb,
  	"version_slug" varchar,
  	"version_correction_note" varchar,
  	"version_withdrawal_reason" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."_thematic_sites_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"topics_id" integer,
  	"offices_id" integer
  );
  
  ALTER TABLE "desk"."guides_steps" ADD CONSTRAINT "guides_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."guides_steps_locales" ADD CONSTRAINT "guides_steps_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."guides_steps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."guides_life_events" ADD CONSTRAINT "guides_life_events_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."guides_business_events" ADD CONSTRAINT "guides_business_events_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."guides" ADD CONSTRAINT "guides_image_id_media_id_fk" FOREIGN KEY ("image_id") REFERENCES "desk"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."guides_locales" ADD CONSTRAINT "guides_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."guides_rels" ADD CONSTRAINT "guides_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."guides_rels" ADD CONSTRAINT "guides_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "desk"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."guides_rels" ADD CONSTRAINT "guides_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "desk"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."guides_rels" ADD CONSTRAINT "guides_rels_documents_fk" FOREIGN KEY ("documents_id") REFERENCES "desk"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."guides_rels" ADD CONSTRAINT "guides_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "desk"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."guides_rels" ADD CONSTRAINT "guides_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "desk"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."guides_rels" ADD CONSTRAINT "guides_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "desk"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."guides_rels" ADD CONSTRAINT "guides_rels_calls_fk" FOREIGN KEY ("calls_id") REFERENCES "desk"."calls"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."guides_rels" ADD CONSTRAINT "guides_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "desk"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."guides_rels" ADD CONSTRAINT "guides_rels_contact_points_fk" FOREIGN KEY ("contact_points_id") REFERENCES "desk"."contact_points"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."guides_rels" ADD CONSTRAINT "guides_rels_guides_fk" FOREIGN KEY ("guides_id") REFERENCES "desk"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."guides_rels" ADD CONSTRAINT "guides_rels_faqs_fk" FOREIGN KEY ("faqs_id") REFERENCES "desk"."faqs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_guides_v_version_steps" ADD CONSTRAINT "_guides_v_version_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_guides_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_guides_v_version_steps_locales" ADD CONSTRAINT "_guides_v_version_steps_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_guides_v_version_steps"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_guides_v_version_life_events" ADD CONSTRAINT "_guides_v_version_life_events_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."_guides_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_guides_v_version_business_events" ADD CONSTRAINT "_guides_v_version_business_events_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."_guides_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_guides_v" ADD CONSTRAINT "_guides_v_parent_id_guides_id_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."guides"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_guides_v" ADD CONSTRAINT "_guides_v_version_image_id_media_id_fk" FOREIGN KEY ("version_image_id") REFERENCES "desk"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_guides_v_locales" ADD CONSTRAINT "_guides_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_guides_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_guides_v_rels" ADD CONSTRAINT "_guides_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."_guides_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_guides_v_rels" ADD CONSTRAINT "_guides_v_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "desk"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_guides_v_rels" ADD CONSTRAINT "_guides_v_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "desk"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_guides_v_rels" ADD CONSTRAINT "_guides_v_rels_documents_fk" FOREIGN KEY ("documents_id") REFERENCES "desk"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_guides_v_rels" ADD CONSTRAINT "_guides_v_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "desk"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_guides_v_rels" ADD CONSTRAINT "_guides_v_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "desk"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_guides_v_rels" ADD CONSTRAINT "_guides_v_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "desk"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_guides_v_rels" ADD CONSTRAINT "_guides_v_rels_calls_fk" FOREIGN KEY ("calls_id") REFERENCES "desk"."calls"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_guides_v_rels" ADD CONSTRAINT "_guides_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "desk"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_guides_v_rels" ADD CONSTRAINT "_guides_v_rels_contact_points_fk" FOREIGN KEY ("contact_points_id") REFERENCES "desk"."contact_points"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_guides_v_rels" ADD CONSTRAINT "_guides_v_rels_guides_fk" FOREIGN KEY ("guides_id") REFERENCES "desk"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_guides_v_rels" ADD CONSTRAINT "_guides_v_rels_faqs_fk" FOREIGN KEY ("faqs_id") REFERENCES "desk"."faqs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."calls_locales" ADD CONSTRAINT "calls_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."calls"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."calls_rels" ADD CONSTRAINT "calls_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."calls"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."calls_rels" ADD CONSTRAINT "calls_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "desk"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."calls_rels" ADD CONSTRAINT "calls_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "desk"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."calls_rels" ADD CONSTRAINT "calls_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "desk"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."calls_rels" ADD CONSTRAINT "calls_rels_contact_points_fk" FOREIGN KEY ("contact_points_id") REFERENCES "desk"."contact_points"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."calls_rels" ADD CONSTRAINT "calls_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "desk"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."calls_rels" ADD CONSTRAINT "calls_rels_documents_fk" FOREIGN KEY ("documents_id") REFERENCES "desk"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."calls_rels" ADD CONSTRAINT "calls_rels_calls_fk" FOREIGN KEY ("calls_id") REFERENCES "desk"."calls"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_calls_v" ADD CONSTRAINT "_calls_v_parent_id_calls_id_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."calls"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_calls_v_locales" ADD CONSTRAINT "_calls_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_calls_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_calls_v_rels" ADD CONSTRAINT "_calls_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."_calls_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_calls_v_rels" ADD CONSTRAINT "_calls_v_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "desk"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_calls_v_rels" ADD CONSTRAINT "_calls_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "desk"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_calls_v_rels" ADD CONSTRAINT "_calls_v_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "desk"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_calls_v_rels" ADD CONSTRAINT "_calls_v_rels_contact_points_fk" FOREIGN KEY ("contact_points_id") REFERENCES "desk"."contact_points"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_calls_v_rels" ADD CONSTRAINT "_calls_v_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "desk"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_calls_v_rels" ADD CONSTRAINT "_calls_v_rels_documents_fk" FOREIGN KEY ("documents_id") REFERENCES "desk"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_calls_v_rels" ADD CONSTRAINT "_calls_v_rels_calls_fk" FOREIGN KEY ("calls_id") REFERENCES "desk"."calls"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."thematic_sites" ADD CONSTRAINT "thematic_sites_image_id_media_id_fk" FOREIGN KEY ("image_id") REFERENCES "desk"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."thematic_sites_locales" ADD CONSTRAINT "thematic_sites_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."thematic_sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."thematic_sites_rels" ADD CONSTRAINT "thematic_sites_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."thematic_sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."thematic_sites_rels" ADD CONSTRAINT "thematic_sites_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "desk"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."thematic_sites_rels" ADD CONSTRAINT "thematic_sites_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "desk"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_thematic_sites_v" ADD CONSTRAINT "_thematic_sites_v_parent_id_thematic_sites_id_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."thematic_sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_thematic_sites_v" ADD CONSTRAINT "_thematic_sites_v_version_image_id_media_id_fk" FOREIGN KEY ("version_image_id") REFERENCES "desk"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_thematic_sites_v_locales" ADD CONSTRAINT "_thematic_sites_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_thematic_sites_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_thematic_sites_v_rels" ADD CONSTRAINT "_thematic_sites_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."_thematic_sites_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_thematic_sites_v_rels" ADD CONSTRAINT "_thematic_sites_v_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "desk"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_thematic_sites_v_rels" ADD CONSTRAINT "_thematic_sites_v_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "desk"."offices"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "guides_steps_order_idx" ON "desk"."guides_steps" USING btree ("_order");
  CREATE INDEX "guides_steps_parent_id_idx" ON "desk"."guides_steps" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "guides_steps_locales_locale_parent_id_unique" ON "desk"."guides_steps_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "guides_life_events_order_idx" ON "desk"."guides_life_events" USING btree ("order");
  CREATE INDEX "guides_life_events_parent_idx" ON "desk"."guides_life_events" USING btree ("parent_id");
  CREATE INDEX "guides_business_events_order_idx" ON "desk"."guides_business_events" USING btree ("order");
  CREATE INDEX "guides_business_events_parent_idx" ON "desk"."guides_business_events" USING btree ("parent_id");
  CREATE INDEX "guides_image_idx" ON "desk"."guides" USING btree ("image_id");
  CREATE INDEX "guides_updated_at_idx" ON "desk"."guides" USING btree ("updated_at");
  CREATE INDEX "guides_created_at_idx" ON "desk"."guides" USING btree ("created_at");
  CREATE INDEX "guides__status_idx" ON "desk"."guides" USING btree ("_status");
  CREATE UNIQUE INDEX "guides_locales_locale_parent_id_unique" ON "desk"."guides_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "guides_rels_order_idx" ON "desk"."guides_rels" USING btree ("order");
  CREATE INDEX "guides_rels_parent_idx" ON "desk"."guides_rels" USING btree ("parent_id");
  CREATE INDEX "guides_rels_path_idx" ON "desk"."guides_rels" USING btree ("path");
  CREATE INDEX "guides_rels_topics_id_idx" ON "desk"."guides_rels" USING btree ("topics_id");
  CREATE INDEX "guides_rels_services_id_idx" ON "desk"."guides_rels" USING btree ("services_id");
  CREATE INDEX "guides_rels_documents_id_idx" ON "desk"."guides_rels" USING btree ("documents_id");
  CREATE INDEX "guides_rels_offices_id_idx" ON "desk"."guides_rels" USING btree ("offices_id");
  CREATE INDEX "guides_rels_places_id_idx" ON "desk"."guides_rels" USING btree ("places_id");
  CREATE INDEX "guides_rels_pages_id_idx" ON "desk"."guides_rels" USING btree ("pages_id");
  CREATE INDEX "guides_rels_calls_id_idx" ON "desk"."guides_rels" USING btree ("calls_id");
  CREATE INDEX "guides_rels_media_id_idx" ON "desk"."guides_rels" USING btree ("media_id");
  CREATE INDEX "guides_rels_contact_points_id_idx" ON "desk"."guides_rels" USING btree ("contact_points_id");
  CREATE INDEX "guides_rels_guides_id_idx" ON "desk"."guides_rels" USING btree ("guides_id");
  CREATE INDEX "guides_rels_faqs_id_idx" ON "desk"."guides_rels" USING btree ("faqs_id");
  CREATE INDEX "_guides_v_version_steps_order_idx" ON "desk"."_guides_v_version_steps" USING btree ("_order");
  CREATE INDEX "_guides_v_version_steps_parent_id_idx" ON "desk"."_guides_v_version_steps" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_guides_v_version_steps_locales_locale_parent_id_unique" ON "desk"."_guides_v_version_steps_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_guides_v_version_life_events_order_idx" ON "desk"."_guides_v_version_life_events" USING btree ("order");
  CREATE INDEX "_guides_v_version_life_events_parent_idx" ON "desk"."_guides_v_version_life_events" USING btree ("parent_id");
  CREATE INDEX "_guides_v_version_business_events_order_idx" ON "desk"."_guides_v_version_business_events" USING btree ("order");
  CREATE INDEX "_guides_v_version_business_events_parent_idx" ON "desk"."_guides_v_version_business_events" USING btree ("parent_id");
  CREATE INDEX "_guides_v_parent_idx" ON "desk"."_guides_v" USING btree ("parent_id");
  CREATE INDEX "_guides_v_version_version_image_idx" ON "desk"."_guides_v" USING btree ("version_image_id");
  CREATE INDEX "_guides_v_version_version_updated_at_idx" ON "desk"."_guides_v" USING btree ("version_updated_at");
  CREATE INDEX "_guides_v_version_version_created_at_idx" ON "desk"."_guides_v" USING btree ("version_created_at");
  CREATE INDEX "_guides_v_version_version__status_idx" ON "desk"."_guides_v" USING btree ("version__status");
  CREATE INDEX "_guides_v_created_at_idx" ON "desk"."_guides_v" USING btree ("created_at");
  CREATE INDEX "_guides_v_updated_at_idx" ON "desk"."_guides_v" USING btree ("updated_at");
  CREATE INDEX "_guides_v_snapshot_idx" ON "desk"."_guides_v" USING btree ("snapshot");
  CREATE INDEX "_guides_v_published_locale_idx" ON "desk"."_guides_v" USING btree ("published_locale");
  CREATE INDEX "_guides_v_latest_idx" ON "desk"."_guides_v" USING btree ("latest");
  CREATE INDEX "_guides_v_autosave_idx" ON "desk"."_guides_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_guides_v_locales_locale_parent_id_unique" ON "desk"."_guides_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_guides_v_rels_order_idx" ON "desk"."_guides_v_rels" USING btree ("order");
  CREATE INDEX "_guides_v_rels_parent_idx" ON "desk"."_guides_v_rels" USING btree ("parent_id");
  CREATE INDEX "_guides_v_rels_path_idx" ON "desk"."_guides_v_rels" USING btree ("path");
  CREATE INDEX "_guides_v_rels_topics_id_idx" ON "desk"."_guides_v_rels" USING btree ("topics_id");
  CREATE INDEX "_guides_v_rels_services_id_idx" ON "desk"."_guides_v_rels" USING btree ("services_id");
  CREATE INDEX "_guides_v_rels_documents_id_idx" ON "desk"."_guides_v_rels" USING btree ("documents_id");
  CREATE INDEX "_guides_v_rels_offices_id_idx" ON "desk"."_guides_v_rels" USING btree ("offices_id");
  CREATE INDEX "_guides_v_rels_places_id_idx" ON "desk"."_guides_v_rels" USING btree ("places_id");
  CREATE INDEX "_guides_v_rels_pages_id_idx" ON "desk"."_guides_v_rels" USING btree ("pages_id");
  CREATE INDEX "_guides_v_rels_calls_id_idx" ON "desk"."_guides_v_rels" USING btree ("calls_id");
  CREATE INDEX "_guides_v_rels_media_id_idx" ON "desk"."_guides_v_rels" USING btree ("media_id");
  CREATE INDEX "_guides_v_rels_contact_points_id_idx" ON "desk"."_guides_v_rels" USING btree ("contact_points_id");
  CREATE INDEX "_guides_v_rels_guides_id_idx" ON "desk"."_guides_v_rels" USING btree ("guides_id");
  CREATE INDEX "_guides_v_rels_faqs_id_idx" ON "desk"."_guides_v_rels" USING btree ("faqs_id");
  CREATE INDEX "calls_updated_at_idx" ON "desk"."calls" USING btree ("updated_at");
  CREATE INDEX "calls_created_at_idx" ON "desk"."calls" USING btree ("created_at");
  CREATE INDEX "calls__status_idx" ON "desk"."calls" USING btree ("_status");
  CREATE UNIQUE INDEX "calls_locales_locale_parent_id_unique" ON "desk"."calls_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "calls_rels_order_idx" ON "desk"."calls_rels" USING btree ("order");
  CREATE INDEX "calls_rels_parent_idx" ON "desk"."calls_rels" USING btree ("parent_id");
  CREATE INDEX "calls_rels_path_idx" ON "desk"."calls_rels" USING btree ("path");
  CREATE INDEX "calls_rels_topics_id_idx" ON "desk"."calls_rels" USING btree ("topics_id");
  CREATE INDEX "calls_rels_media_id_idx" ON "desk"."calls_rels" USING btree ("media_id");
  CREATE INDEX "calls_rels_offices_id_idx" ON "desk"."calls_rels" USING btree ("offices_id");
  CREATE INDEX "calls_rels_contact_points_id_idx" ON "desk"."calls_rels" USING btree ("contact_points_id");
  CREATE INDEX "calls_rels_services_id_idx" ON "desk"."calls_rels" USING btree ("services_id");
  CREATE INDEX "calls_rels_documents_id_idx" ON "desk"."calls_rels" USING btree ("documents_id");
  CREATE INDEX "calls_rels_calls_id_idx" ON "desk"."calls_rels" USING btree ("calls_id");
  CREATE INDEX "_calls_v_parent_idx" ON "desk"."_calls_v" USING btree ("parent_id");
  CREATE INDEX "_calls_v_version_version_updated_at_idx" ON "desk"."_calls_v" USING btree ("version_updated_at");
  CREATE INDEX "_calls_v_version_version_created_at_idx" ON "desk"."_calls_v" USING btree ("version_created_at");
  CREATE INDEX "_calls_v_version_version__status_idx" ON "desk"."_calls_v" USING btree ("version__status");
  CREATE INDEX "_calls_v_created_at_idx" ON "desk"."_calls_v" USING btree ("created_at");
  CREATE INDEX "_calls_v_updated_at_idx" ON "desk"."_calls_v" USING btree ("updated_at");
  CREATE INDEX "_calls_v_snapshot_idx" ON "desk"."_calls_v" USING btree ("snapshot");
  CREATE INDEX "_calls_v_published_locale_idx" ON "desk"."_calls_v" USING btree ("published_locale");
  CREATE INDEX "_calls_v_latest_idx" ON "desk"."_calls_v" USING btree ("latest");
  CREATE INDEX "_calls_v_autosave_idx" ON "desk"."_calls_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_calls_v_locales_locale_parent_id_unique" ON "desk"."_calls_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_calls_v_rels_order_idx" ON "desk"."_calls_v_rels" USING btree ("order");
  CREATE INDEX "_calls_v_rels_parent_idx" ON "desk"."_calls_v_rels" USING btree ("parent_id");
  CREATE INDEX "_calls_v_rels_path_idx" ON "desk"."_calls_v_rels" USING btree ("path");
  CREATE INDEX "_calls_v_rels_topics_id_idx" ON "desk"."_calls_v_rels" USING btree ("topics_id");
  CREATE INDEX "_calls_v_rels_media_id_idx" ON "desk"."_calls_v_rels" USING btree ("media_id");
  CREATE INDEX "_calls_v_rels_offices_id_idx" ON "desk"."_calls_v_rels" USING btree ("offices_id");
  CREATE INDEX "_calls_v_rels_contact_points_id_idx" ON "desk"."_calls_v_rels" USING btree ("contact_points_id");
  CREATE INDEX "_calls_v_rels_services_id_idx" ON "desk"."_calls_v_rels" USING btree ("services_id");
  CREATE INDEX "_calls_v_rels_documents_id_idx" ON "desk"."_calls_v_rels" USING btree ("documents_id");
  CREATE INDEX "_calls_v_rels_calls_id_idx" ON "desk"."_calls_v_rels" USING btree ("calls_id");
  CREATE INDEX "thematic_sites_image_idx" ON "desk"."thematic_sites" USING btree ("image_id");
  CREATE INDEX "thematic_sites_updated_at_idx" ON "desk"."thematic_sites" USING btree ("updated_at");
  CREATE INDEX "thematic_sites_created_at_idx" ON "desk"."thematic_sites" USING btree ("created_at");
  CREATE INDEX "thematic_sites__status_idx" ON "desk"."thematic_sites" USING btree ("_status");
  CREATE UNIQUE INDEX "thematic_sites_locales_locale_parent_id_unique" ON "desk"."thematic_sites_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "thematic_sites_rels_order_idx" ON "desk"."thematic_sites_rels" USING btree ("order");
  CREATE INDEX "thematic_sites_rels_parent_idx" ON "desk"."thematic_sites_rels" USING btree ("parent_id");
  CREATE INDEX "thematic_sites_rels_path_idx" ON "desk"."thematic_sites_rels" USING btree ("path");
  CREATE INDEX "thematic_sites_rels_topics_id_idx" ON "desk"."thematic_sites_rels" USING btree ("topics_id");
  CREATE INDEX "thematic_sites_rels_offices_id_idx" ON "desk"."thematic_sites_rels" USING btree ("offices_id");
  CREATE INDEX "_thematic_sites_v_parent_idx" ON "desk"."_thematic_sites_v" USING btree ("parent_id");
  CREATE INDEX "_thematic_sites_v_version_version_image_idx" ON "desk"."_thematic_sites_v" USING btree ("version_image_id");
  CREATE INDEX "_thematic_sites_v_version_version_updated_at_idx" ON "desk"."_thematic_sites_v" USING btree ("version_updated_at");
  CREATE INDEX "_thematic_sites_v_version_version_created_at_idx" ON "desk"."_thematic_sites_v" USING btree ("version_created_at");
  CREATE INDEX "_thematic_sites_v_version_version__status_idx" ON "desk"."_thematic_sites_v" USING btree ("version__status");
  CREATE INDEX "_thematic_sites_v_created_at_idx" ON "desk"."_thematic_sites_v" USING btree ("created_at");
  CREATE INDEX "_thematic_sites_v_updated_at_idx" ON "desk"."_thematic_sites_v" USING btree ("updated_at");
  CREATE INDEX "_thematic_sites_v_snapshot_idx" ON "desk"."_thematic_sites_v" USING btree ("snapshot");
  CREATE INDEX "_thematic_sites_v_published_locale_idx" ON "desk"."_thematic_sites_v" USING btree ("published_locale");
  CREATE INDEX "_thematic_sites_v_latest_idx" ON "desk"."_thematic_sites_v" USING btree ("latest");
  CREATE INDEX "_thematic_sites_v_autosave_idx" ON "desk"."_thematic_sites_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_thematic_sites_v_locales_locale_parent_id_unique" ON "desk"."_thematic_sites_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_thematic_sites_v_rels_order_idx" ON "desk"."_thematic_sites_v_rels" USING btree ("order");
  CREATE INDEX "_thematic_sites_v_rels_parent_idx" ON "desk"."_thematic_sites_v_rels" USING btree ("parent_id");
  CREATE INDEX "_thematic_sites_v_rels_path_idx" ON "desk"."_thematic_sites_v_rels" USING btree ("path");
  CREATE INDEX "_thematic_sites_v_rels_topics_id_idx" ON "desk"."_thematic_sites_v_rels" USING btree ("topics_id");
  CREATE INDEX "_thematic_sites_v_rels_offices_id_idx" ON "desk"."_thematic_sites_v_rels" USING btree ("offices_id");
