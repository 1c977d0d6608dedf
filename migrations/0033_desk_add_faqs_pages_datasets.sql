-- Tables of the desk, made from its collections by scripts/make-desk-migration.ts. Safe while running: read before release.
CREATE TYPE "desk"."enum_faqs_status" AS ENUM('draft', 'published');
  CREATE TYPE "desk"."enum__faqs_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "desk"."enum__faqs_v_published_locale" AS ENUM('it', 'en');
  CREATE TYPE "desk"."enum_datasets_themes" AS ENUM('AGRI', 'ECON', 'EDUC', 'ENER', 'ENVI', 'GOVE', 'HEAL', 'INTR', 'JUST', 'SOCI', 'REGI', 'TECH', 'TRAN');
  CREATE TYPE "desk"."enum_datasets_licence" AS ENUM('pubblico-dominio', 'attribuzione', 'effetto-virale', 'condividi-allo-stesso-modo', 'non-commerciale', 'non-derivate', 'sconosciuta');
  CREATE TYPE "desk"."enum_datasets_frequency" AS ENUM('CONT', 'UPDATE_CONT', 'HOURLY', 'BIHOURLY', 'TRIHOURLY', 'DAILY_2', 'DAILY', 'WEEKLY_3', 'WEEKLY_2', 'WEEKLY', 'MONTHLY_3', 'BIWEEKLY', 'MONTHLY_2', 'MONTHLY', 'BIMONTHLY', 'QUARTERLY', 'ANNUAL_3', 'ANNUAL_2', 'ANNUAL', 'BIENNIAL', 'TRIENNIAL', 'QUADRENNIAL', 'QUINQUENNIAL', 'DECENNIAL', 'BIDECENNIAL', 'TRIDECENNIAL', 'IRREG', 'NEVER', 'OTHER', 'UNKNOWN');
  CREATE TYPE "desk"."enum_datasets_status" AS ENUM('draft', 'published');
  CREATE TYPE "desk"."enum__datasets_v_version_themes" AS ENUM('AGRI', 'ECON', 'EDUC', 'ENER', 'ENVI', 'GOVE', 'HEAL', 'INTR', 'JUST', 'SOCI', 'REGI', 'TECH', 'TRAN');
  CREATE TYPE "desk"."enum__datasets_v_version_licence" AS ENUM('pubblico-dominio', 'attribuzione', 'effetto-virale', 'condividi-allo-stesso-modo', 'non-commerciale', 'non-derivate', 'sconosciuta');
  CREATE TYPE "desk"."enum__datasets_v_version_frequency" AS ENUM('CONT', 'UPDATE_CONT', 'HOURLY', 'BIHOURLY', 'TRIHOURLY', 'DAILY_2', 'DAILY', 'WEEKLY_3', 'WEEKLY_2', 'WEEKLY', 'MONTHLY_3', 'BIWEEKLY', 'MONTHLY_2', 'MONTHLY', 'BIMONTHLY', 'QUARTERLY', 'ANNUAL_3', 'ANNUAL_2', 'ANNUAL', 'BIENNIAL', 'TRIENNIAL', 'QUADRENNIAL', 'QUINQUENNIAL', 'DECENNIAL', 'BIDECENNIAL', 'TRIDECENNIAL', 'IRREG', 'NEVER', 'OTHER', 'UNKNOWN');
  CREATE TYPE "desk"."enum__datasets_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "desk"."enum__datasets_v_published_locale" AS ENUM('it', 'en');
  CREATE TYPE "desk"."enum_pages_status" AS ENUM('draft', 'published');
  CREATE TYPE "desk"."enum__pages_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "desk"."enum__pages_v_published_locale" AS ENUM('it', 'en');
  CREATE TABLE "desk"."faqs" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"in_review" boolean DEFAULT false,
  	"visible_until" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "desk"."enum_faqs_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "desk"."faqs_locales" (
  	"title" varchar,
  	"body" jsonb,
  	"slug" varchar,
  	"correction_note" varchar,
  	"withdrawal_reason" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."faqs_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"topics_id" integer,
  	"offices_id" integer,
  	"services_id" integer,
  	"documents_id" integer
  );
  
  CREATE TABLE "desk"."_faqs_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_in_review" boolean DEFAULT false,
  	"version_visible_until" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "desk"."enum__faqs_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "desk"."enum__faqs_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "desk"."_faqs_v_locales" (
  	"version_title" varchar,
  	"version_body" jsonb,
  	"version_slug" varchar,
  	"version_correction_note" varchar,
  	"version_withdrawal_reason" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."_faqs_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"topics_id" integer,
  	"offices_id" integer,
  	"services_id" integer,
  	"documents_id" integer
  );
  
  CREATE TABLE "desk"."datasets_themes" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "desk"."enum_datasets_themes",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "desk"."datasets" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"url" varchar,
  	"licence" "desk"."enum_datasets_licence",
  	"modified_on" timestamp(3) with time zone,
  	"frequency" "desk"."enum_datasets_frequency",
  	"in_review" boolean DEFAULT false,
  	"visible_until" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "desk"."enum_datasets_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "desk"."datasets_locales" (
  	"title" varchar,
  	"summary" varchar,
  	"distribution" jsonb,
  	"body" jsonb,
  	"slug" varchar,
  	"correction_note" varchar,
  	"withdrawal_reason" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."datasets_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"topics_id" integer,
  	"media_id" integer,
  	"offices_id" integer,
  	"datasets_id" integer
  );
  
  CREATE TABLE "desk"."_datasets_v_version_themes" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "desk"."enum__datasets_v_version_themes",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "desk"."_datasets_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_url" varchar,
  	"version_licence" "desk"."enum__datasets_v_version_licence",
  	"version_modified_on" timestamp(3) with time zone,
  	"version_frequency" "desk"."enum__datasets_v_version_frequency",
  	"version_in_review" boolean DEFAULT false,
  	"version_visible_until" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "desk"."enum__datasets_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "desk"."enum__datasets_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "desk"."_datasets_v_locales" (
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_distribution" jsonb,
  	"version_body" jsonb,
  	"version_slug" varchar,
  	"version_correction_note" varchar,
  	"version_withdrawal_reason" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."_datasets_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"topics_id" integer,
  	"media_id" integer,
  	"offices_id" integer,
  	"datasets_id" integer
  );
  
  CREATE TABLE "desk"."pages" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"image_id" integer,
  	"in_review" boolean DEFAULT false,
  	"visible_until" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "desk"."enum_pages_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "desk"."pages_locales" (
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
  
  CREATE TABLE "desk"."pages_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"topics_id" integer,
  	"offices_id" integer,
  	"contact_points_id" integer,
  	"pages_id" integer,
  	"services_id" integer,
  	"documents_id" integer,
  	"datasets_id" integer,
  	"faqs_id" integer,
  	"news_id" integer,
  	"events_id" integer,
  	"places_id" integer,
  	"media_id" integer
  );
  
  CREATE TABLE "desk"."_pages_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_image_id" integer,
  	"version_in_review" boolean DEFAULT false,
  	"version_visible_until" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "desk"."enum__pages_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "desk"."enum__pages_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "desk"."_pages_v_locales" (
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
  
  CREATE TABLE "desk"."_pages_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"topics_id" integer,
  	"offices_id" integer,
  	"contact_points_id" integer,
  	"pages_id" integer,
  	"services_id" integer,
  	"documents_id" integer,
  	"datasets_id" integer,
  	"faqs_id" integer,
  	"news_id" integer,
  	"events_id" integer,
  	"places_id" integer,
  	"media_id" integer
  );
  
  ALTER TABLE "desk"."news_rels" ADD COLUMN "datasets_id" integer;
  ALTER TABLE "desk"."_news_v_rels" ADD COLUMN "datasets_id" integer;
  ALTER TABLE "desk"."documents_rels" ADD COLUMN "datasets_id" integer;
  ALTER TABLE "desk"."_documents_v_rels" ADD COLUMN "datasets_id" integer;
  ALTER TABLE "desk"."faqs_locales" ADD CONSTRAINT "faqs_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."faqs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."faqs_rels" ADD CONSTRAINT "faqs_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."faqs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."faqs_rels" ADD CONSTRAINT "faqs_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "desk"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."faqs_rels" ADD CONSTRAINT "faqs_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "desk"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."faqs_rels" ADD CONSTRAINT "faqs_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "desk"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."faqs_rels" ADD CONSTRAINT "faqs_rels_documents_fk" FOREIGN KEY ("documents_id") REFERENCES "desk"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_faqs_v" ADD CONSTRAINT "_faqs_v_parent_id_faqs_id_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."faqs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_faqs_v_locales" ADD CONSTRAINT "_faqs_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_faqs_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_faqs_v_rels" ADD CONSTRAINT "_faqs_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."_faqs_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_faqs_v_rels" ADD CONSTRAINT "_faqs_v_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "desk"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_faqs_v_rels" ADD CONSTRAINT "_faqs_v_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "desk"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_faqs_v_rels" ADD CONSTRAINT "_faqs_v_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "desk"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_faqs_v_rels" ADD CONSTRAINT "_faqs_v_rels_documents_fk" FOREIGN KEY ("documents_id") REFERENCES "desk"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."datasets_themes" ADD CONSTRAINT "datasets_themes_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."datasets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."datasets_locales" ADD CONSTRAINT "datasets_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."datasets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."datasets_rels" ADD CONSTRAINT "datasets_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."datasets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."datasets_rels" ADD CONSTRAINT "datasets_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "desk"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."datasets_rels" ADD CONSTRAINT "datasets_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "desk"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."datasets_rels" ADD CONSTRAINT "datasets_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "desk"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."datasets_rels" ADD CONSTRAINT "datasets_rels_datasets_fk" FOREIGN KEY ("datasets_id") REFERENCES "desk"."datasets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_datasets_v_version_themes" ADD CONSTRAINT "_datasets_v_version_themes_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."_datasets_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_datasets_v" ADD CONSTRAINT "_datasets_v_parent_id_datasets_id_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."datasets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_datasets_v_locales" ADD CONSTRAINT "_datasets_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_datasets_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_datasets_v_rels" ADD CONSTRAINT "_datasets_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."_datasets_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_datasets_v_rels" ADD CONSTRAINT "_datasets_v_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "desk"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_datasets_v_rels" ADD CONSTRAINT "_datasets_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "desk"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_datasets_v_rels" ADD CONSTRAINT "_datasets_v_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "desk"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_datasets_v_rels" ADD CONSTRAINT "_datasets_v_rels_datasets_fk" FOREIGN KEY ("datasets_id") REFERENCES "desk"."datasets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."pages" ADD CONSTRAINT "pages_image_id_media_id_fk" FOREIGN KEY ("image_id") REFERENCES "desk"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."pages_locales" ADD CONSTRAINT "pages_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."pages_rels" ADD CONSTRAINT "pages_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."pages_rels" ADD CONSTRAINT "pages_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "desk"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."pages_rels" ADD CONSTRAINT "pages_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "desk"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."pages_rels" ADD CONSTRAINT "pages_rels_contact_points_fk" FOREIGN KEY ("contact_points_id") REFERENCES "desk"."contact_points"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."pages_rels" ADD CONSTRAINT "pages_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "desk"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."pages_rels" ADD CONSTRAINT "pages_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "desk"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."pages_rels" ADD CONSTRAINT "pages_rels_documents_fk" FOREIGN KEY ("documents_id") REFERENCES "desk"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."pages_rels" ADD CONSTRAINT "pages_rels_datasets_fk" FOREIGN KEY ("datasets_id") REFERENCES "desk"."datasets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."pages_rels" ADD CONSTRAINT "pages_rels_faqs_fk" FOREIGN KEY ("faqs_id") REFERENCES "desk"."faqs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."pages_rels" ADD CONSTRAINT "pages_rels_news_fk" FOREIGN KEY ("news_id") REFERENCES "desk"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."pages_rels" ADD CONSTRAINT "pages_rels_events_fk" FOREIGN KEY ("events_id") REFERENCES "desk"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."pages_rels" ADD CONSTRAINT "pages_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "desk"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."pages_rels" ADD CONSTRAINT "pages_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "desk"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_pages_v" ADD CONSTRAINT "_pages_v_parent_id_pages_id_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_pages_v" ADD CONSTRAINT "_pages_v_version_image_id_media_id_fk" FOREIGN KEY ("version_image_id") REFERENCES "desk"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_pages_v_locales" ADD CONSTRAINT "_pages_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_pages_v_rels" ADD CONSTRAINT "_pages_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_pages_v_rels" ADD CONSTRAINT "_pages_v_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "desk"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_pages_v_rels" ADD CONSTRAINT "_pages_v_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "desk"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_pages_v_rels" ADD CONSTRAINT "_pages_v_rels_contact_points_fk" FOREIGN KEY ("contact_points_id") REFERENCES "desk"."contact_points"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_pages_v_rels" ADD CONSTRAINT "_pages_v_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "desk"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_pages_v_rels" ADD CONSTRAINT "_pages_v_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "desk"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_pages_v_rels" ADD CONSTRAINT "_pages_v_rels_documents_fk" FOREIGN KEY ("documents_id") REFERENCES "desk"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_pages_v_rels" ADD CONSTRAINT "_pages_v_rels_datasets_fk" FOREIGN KEY ("datasets_id") REFERENCES "desk"."datasets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_pages_v_rels" ADD CONSTRAINT "_pages_v_rels_faqs_fk" FOREIGN KEY ("faqs_id") REFERENCES "desk"."faqs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_pages_v_rels" ADD CONSTRAINT "_pages_v_rels_news_fk" FOREIGN KEY ("news_id") REFERENCES "desk"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_pages_v_rels" ADD CONSTRAINT "_pages_v_rels_events_fk" FOREIGN KEY ("events_id") REFERENCES "desk"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_pages_v_rels" ADD CONSTRAINT "_pages_v_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "desk"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_pages_v_rels" ADD CONSTRAINT "_pages_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "desk"."media"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "faqs_updated_at_idx" ON "desk"."faqs" USING btree ("updated_at");
  CREATE INDEX "faqs_created_at_idx" ON "desk"."faqs" USING btree ("created_at");
  CREATE INDEX "faqs__status_idx" ON "desk"."faqs" USING btree ("_status");
  CREATE UNIQUE INDEX "faqs_locales_locale_parent_id_unique" ON "desk"."faqs_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "faqs_rels_order_idx" ON "desk"."faqs_rels" USING btree ("order");
  CREATE INDEX "faqs_rels_parent_idx" ON "desk"."faqs_rels" USING btree ("parent_id");
  CREATE INDEX "faqs_rels_path_idx" ON "desk"."faqs_rels" USING btree ("path");
  CREATE INDEX "faqs_rels_topics_id_idx" ON "desk"."faqs_rels" USING btree ("topics_id");
  CREATE INDEX "faqs_rels_offices_id_idx" ON "desk"."faqs_rels" USING btree ("offices_id");
  CREATE INDEX "faqs_rels_services_id_idx" ON "desk"."faqs_rels" USING btree ("services_id");
  CREATE INDEX "faqs_rels_documents_id_idx" ON "desk"."faqs_rels" USING btree ("documents_id");
  CREATE INDEX "_faqs_v_parent_idx" ON "desk"."_faqs_v" USING btree ("parent_id");
  CREATE INDEX "_faqs_v_version_version_updated_at_idx" ON "desk"."_faqs_v" USING btree ("version_updated_at");
  CREATE INDEX "_faqs_v_version_version_created_at_idx" ON "desk"."_faqs_v" USING btree ("version_created_at");
  CREATE INDEX "_faqs_v_version_version__status_idx" ON "desk"."_faqs_v" USING btree ("version__status");
  CREATE INDEX "_faqs_v_created_at_idx" ON "desk"."_faqs_v" USING btree ("created_at");
  CREATE INDEX "_faqs_v_updated_at_idx" ON "desk"."_faqs_v" USING btree ("updated_at");
  CREATE INDEX "_faqs_v_snapshot_idx" ON "desk"."_faqs_v" USING btree ("snapshot");
  CREATE INDEX "_faqs_v_published_locale_idx" ON "desk"."_faqs_v" USING btree ("published_locale");
  CREATE INDEX "_faqs_v_latest_idx" ON "desk"."_faqs_v" USING btree ("latest");
  CREATE INDEX "_faqs_v_autosave_idx" ON "desk"."_faqs_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_faqs_v_locales_locale_parent_id_unique" ON "desk"."_faqs_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_faqs_v_rels_order_idx" ON "desk"."_faqs_v_rels" USING btree ("order");
  CREATE INDEX "_faqs_v_rels_parent_idx" ON "desk"."_faqs_v_rels" USING btree ("parent_id");
  CREATE INDEX "_faqs_v_rels_path_idx" ON "desk"."_faqs_v_rels" USING btree ("path");
  CREATE INDEX "_faqs_v_rels_topics_id_idx" ON "desk"."_faqs_v_rels" USING btree ("topics_id");
  CREATE INDEX "_faqs_v_rels_offices_id_idx" ON "desk"."_faqs_v_rels" USING btree ("offices_id");
  CREATE INDEX "_faqs_v_rels_services_id_idx" ON "desk"."_faqs_v_rels" USING btree ("services_id");
  CREATE INDEX "_faqs_v_rels_documents_id_idx" ON "desk"."_faqs_v_rels" USING btree ("documents_id");
  CREATE INDEX "datasets_themes_order_idx" ON "desk"."datasets_themes" USING btree ("order");
  CREATE INDEX "datasets_themes_parent_idx" ON "desk"."datasets_themes" USING btree ("parent_id");
  CREATE INDEX "datasets_updated_at_idx" ON "desk"."datasets" USING btree ("updated_at");
  CREATE INDEX "datasets_created_at_idx" ON "desk"."datasets" USING btree ("created_at");
  CREATE INDEX "datasets__status_idx" ON "desk"."datasets" USING btree ("_status");
  CREATE UNIQUE INDEX "datasets_locales_locale_parent_id_unique" ON "desk"."datasets_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "datasets_rels_order_idx" ON "desk"."datasets_rels" USING btree ("order");
  CREATE INDEX "datasets_rels_parent_idx" ON "desk"."datasets_rels" USING btree ("parent_id");
  CREATE INDEX "datasets_rels_path_idx" ON "desk"."datasets_rels" USING btree ("path");
  CREATE INDEX "datasets_rels_topics_id_idx" ON "desk"."datasets_rels" USING btree ("topics_id");
  CREATE INDEX "datasets_rels_media_id_idx" ON "desk"."datasets_rels" USING btree ("media_id");
  CREATE INDEX "datasets_rels_offices_id_idx" ON "desk"."datasets_rels" USING btree ("offices_id");
  CREATE INDEX "datasets_rels_datasets_id_idx" ON "desk"."datasets_rels" USING btree ("datasets_id");
  CREATE INDEX "_datasets_v_version_themes_order_idx" ON "desk"."_datasets_v_version_themes" USING btree ("order");
  CREATE INDEX "_datasets_v_version_themes_parent_idx" ON "desk"."_datasets_v_version_themes" USING btree ("parent_id");
  CREATE INDEX "_datasets_v_parent_idx" ON "desk"."_datasets_v" USING btree ("parent_id");
  CREATE INDEX "_datasets_v_version_version_updated_at_idx" ON "desk"."_datasets_v" USING btree ("version_updated_at");
  CREATE INDEX "_datasets_v_version_version_created_at_idx" ON "desk"."_datasets_v" USING btree ("version_created_at");
  CREATE INDEX "_datasets_v_version_version__status_idx" ON "desk"."_datasets_v" USING btree ("version__status");
  CREATE INDEX "_datasets_v_created_at_idx" ON "desk"."_datasets_v" USING btree ("created_at");
  CREATE INDEX "_datasets_v_updated_at_idx" ON "desk"."_datasets_v" USING btree ("updated_at");
  CREATE INDEX "_datasets_v_snapshot_idx" ON "desk"."_datasets_v" USING btree ("snapshot");
  CREATE INDEX "_datasets_v_published_locale_idx" ON "desk"."_datasets_v" USING btree ("published_locale");
  CREATE INDEX "_datasets_v_latest_idx" ON "desk"."_datasets_v" USING btree ("latest");
  CREATE INDEX "_datasets_v_autosave_idx" ON "desk"."_datasets_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_datasets_v_locales_locale_parent_id_unique" ON "desk"."_datasets_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_datasets_v_rels_order_idx" ON "desk"."_datasets_v_rels" USING btree ("order");
  CREATE INDEX "_datasets_v_rels_parent_idx" ON "desk"."_datasets_v_rels" USING btree ("parent_id");
  CREATE INDEX "_datasets_v_rels_path_idx" ON "desk"."_datasets_v_rels" USING btree ("path");
  CREATE INDEX "_datasets_v_rels_topics_id_idx" ON "desk"."_datasets_v_rels" USING btree ("topics_id");
  CREATE INDEX "_datasets_v_rels_media_id_idx" ON "desk"."_datasets_v_rels" USING btree ("media_id");
  CREATE INDEX "_datasets_v_rels_offices_id_idx" ON "desk"."_datasets_v_rels" USING btree ("offices_id");
  CREATE INDEX "_datasets_v_rels_datasets_id_idx" ON "desk"."_datasets_v_rels" USING btree ("datasets_id");
  CREATE INDEX "pages_image_idx" ON "desk"."pages" USING btree ("image_id");
  CREATE INDEX "pages_updated_at_idx" ON "desk"."pages" USING btree ("updated_at");
  CREATE INDEX "pages_created_at_idx" ON "desk"."pages" USING btree ("created_at");
  CREATE INDEX "pages__status_idx" ON "desk"."pages" USING btree ("_status");
  CREATE UNIQUE INDEX "pages_locales_locale_parent_id_unique" ON "desk"."pages_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "pages_rels_order_idx" ON "desk"."pages_rels" USING btree ("order");
  CREATE INDEX "pages_rels_parent_idx" ON "desk"."pages_rels" USING btree ("parent_id");
  CREATE INDEX "pages_rels_path_idx" ON "desk"."pages_rels" USING btree ("path");
  CREATE INDEX "pages_rels_topics_id_idx" ON "desk"."pages_rels" USING btree ("topics_id");
  CREATE INDEX "pages_rels_offices_id_idx" ON "desk"."pages_rels" USING btree ("offices_id");
  CREATE INDEX "pages_rels_contact_points_id_idx" ON "desk"."pages_rels" USING btree ("contact_points_id");
  CREATE INDEX "pages_rels_pages_id_idx" ON "desk"."pages_rels" USING btree ("pages_id");
  CREATE INDEX "pages_rels_services_id_idx" ON "desk"."pages_rels" USING btree ("services_id");
  CREATE INDEX "pages_rels_documents_id_idx" ON "desk"."pages_rels" USING btree ("documents_id");
  CREATE INDEX "pages_rels_datasets_id_idx" ON "desk"."pages_rels" USING btree ("datasets_id");
  CREATE INDEX "pages_rels_faqs_id_idx" ON "desk"."pages_rels" USING btree ("faqs_id");
  CREATE INDEX "pages_rels_news_id_idx" ON "desk"."pages_rels" USING btree ("news_id");
  CREATE INDEX "pages_rels_events_id_idx" ON "desk"."pages_rels" USING btree ("events_id");
  CREATE INDEX "pages_rels_places_id_idx" ON "desk"."pages_rels" USING btree ("places_id");
  CREATE INDEX "pages_rels_media_id_idx" ON "desk"."pages_rels" USING btree ("media_id");
  CREATE INDEX "_pages_v_parent_idx" ON "desk"."_pages_v" USING btree ("parent_id");
  CREATE INDEX "_pages_v_version_version_image_idx" ON "desk"."_pages_v" USING btree ("version_image_id");
  CREATE INDEX "_pages_v_version_version_updated_at_idx" ON "desk"."_pages_v" USING btree ("version_updated_at");
  CREATE INDEX "_pages_v_version_version_created_at_idx" ON "desk"."_pages_v" USING btree ("version_created_at");
  CREATE INDEX "_pages_v_version_version__status_idx" ON "desk"."_pages_v" USING btree ("version__status");
  CREATE INDEX "_pages_v_created_at_idx" ON "desk"."_pages_v" USING btree ("created_at");
  CREATE INDEX "_pages_v_updated_at_idx" ON "desk"."_pages_v" USING btree ("updated_at");
  CREATE INDEX "_pages_v_snapshot_idx" ON "desk"."_pages_v" USING btree ("snapshot");
  CREATE INDEX "_pages_v_published_locale_idx" ON "desk"."_pages_v" USING btree ("published_locale");
  CREATE INDEX "_pages_v_latest_idx" ON "desk"."_pages_v" USING btree ("latest");
  CREATE INDEX "_pages_v_autosave_idx" ON "desk"."_pages_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_pages_v_locales_locale_parent_id_unique" ON "desk"."_pages_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_pages_v_rels_order_idx" ON "desk"."_pages_v_rels" USING btree ("order");
  CREATE INDEX "_pages_v_rels_parent_idx" ON "desk"."_pages_v_rels" USING btree ("parent_id");
  CREATE INDEX "_pages_v_rels_path_idx" ON "desk"."_pages_v_rels" USING btree ("path");
  CREATE INDEX "_pages_v_rels_topics_id_idx" ON "desk"."_pages_v_rels" USING btree ("topics_id");
  CREATE INDEX "_pages_v_rels_offices_id_idx" ON "desk"."_pages_v_rels" USING btree ("offices_id");
  CREATE INDEX "_pages_v_rels_contact_points_id_idx" ON "desk"."_pages_v_rels" USING btree ("contact_points_id");
  CREATE INDEX "_pages_v_rels_pages_id_idx" ON "desk"."_pages_v_rels" USING btree ("pages_id");
  CREATE INDEX "_pages_v_rels_services_id_idx" ON "desk"."_pages_v_rels" USING btree ("services_id");
  CREATE INDEX "_pages_v_rels_documents_id_idx" ON "desk"."_pages_v_rels" USING btree ("documents_id");
  CREATE INDEX "_pages_v_rels_datasets_id_idx" ON "desk"."_pages_v_rels" USING btree ("datasets_id");
  CREATE INDEX "_pages_v_rels_faqs_id_idx" ON "desk"."_pages_v_rels" USING btree ("faqs_id");
  CREATE INDEX "_pages_v_rels_news_id_idx" ON "desk"."_pages_v_rels" USING btree ("news_id");
  CREATE INDEX "_pages_v_rels_events_id_idx" ON "desk"."_pages_v_rels" USING btree ("events_id");
  CREATE INDEX "_pages_v_rels_places_id_idx" ON "desk"."_pages_v_rels" USING btree ("places_id");
  CREATE INDEX "_pages_v_rels_media_id_idx" ON "desk"."_pages_v_rels" USING btree ("media_id");
  ALTER TABLE "desk"."news_rels" ADD CONSTRAINT "news_rels_datasets_fk" FOREIGN KEY ("datasets_id") REFERENCES "desk"."datasets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_news_v_rels" ADD CONSTRAINT "_news_v_rels_datasets_fk" FOREIGN KEY ("datasets_id") REFERENCES "desk"."datasets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."documents_rels" ADD CONSTRAINT "documents_rels_datasets_fk" FOREIGN KEY ("datasets_id") REFERENCES "desk"."datasets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_documents_v_rels" ADD CONSTRAINT "_documents_v_rels_datasets_fk" FOREIGN KEY ("datasets_id") REFERENCES "desk"."datasets"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "news_rels_datasets_id_idx" ON "desk"."news_rels" USING btree ("datasets_id");
  CREATE INDEX "_news_v_rels_datasets_id_idx" ON "desk"."_news_v_rels" USING btree ("datasets_id");
  CREATE INDEX "documents_rels_datasets_id_idx" ON "desk"."documents_rels" USING btree ("datasets_id");
  CREATE INDEX "_documents_v_rels_datasets_id_idx" ON "desk"."_documents_v_rels" USING btree ("datasets_id");
