-- Tables of the desk, made from its collections by scripts/make-desk-migration.ts. Safe while running: read before release.
CREATE TYPE "desk"."enum_people_declarations_type" AS ENUM('situazione-patrimoniale', 'redditi', 'spese-elettorali', 'variazione-patrimoniale', 'altre-cariche', 'emolumenti', 'inconferibilita');
  CREATE TYPE "desk"."enum_people_group" AS ENUM('politici', 'personale-amministrativo');
  CREATE TYPE "desk"."enum__people_v_version_declarations_type" AS ENUM('situazione-patrimoniale', 'redditi', 'spese-elettorali', 'variazione-patrimoniale', 'altre-cariche', 'emolumenti', 'inconferibilita');
  CREATE TYPE "desk"."enum__people_v_version_group" AS ENUM('politici', 'personale-amministrativo');
  CREATE TYPE "desk"."enum_appointments_appointment_type" AS ENUM('politico', 'amministrativo', 'altro');
  CREATE TYPE "desk"."enum_appointments_status" AS ENUM('draft', 'published');
  CREATE TYPE "desk"."enum__appointments_v_version_appointment_type" AS ENUM('politico', 'amministrativo', 'altro');
  CREATE TYPE "desk"."enum__appointments_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "desk"."enum__appointments_v_published_locale" AS ENUM('it', 'en');
  CREATE TABLE "desk"."appointments" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"appointment_type" "desk"."enum_appointments_appointment_type",
  	"person_id" integer,
  	"unit_id" integer,
  	"head_of_id" integer,
  	"from" timestamp(3) with time zone,
  	"until" timestamp(3) with time zone,
  	"installed_on" timestamp(3) with time zone,
  	"act_id" integer,
  	"in_review" boolean DEFAULT false,
  	"visible_until" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "desk"."enum_appointments_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "desk"."appointments_locales" (
  	"title" varchar,
  	"summary" varchar,
  	"pay" jsonb,
  	"travel" jsonb,
  	"further_information" jsonb,
  	"slug" varchar,
  	"correction_note" varchar,
  	"withdrawal_reason" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."_appointments_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_appointment_type" "desk"."enum__appointments_v_version_appointment_type",
  	"version_person_id" integer,
  	"version_unit_id" integer,
  	"version_head_of_id" integer,
  	"version_from" timestamp(3) with time zone,
  	"version_until" timestamp(3) with time zone,
  	"version_installed_on" timestamp(3) with time zone,
  	"version_act_id" integer,
  	"version_in_review" boolean DEFAULT false,
  	"version_visible_until" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "desk"."enum__appointments_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "desk"."enum__appointments_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "desk"."_appointments_v_locales" (
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_pay" jsonb,
  	"version_travel" jsonb,
  	"version_further_information" jsonb,
  	"version_slug" varchar,
  	"version_correction_note" varchar,
  	"version_withdrawal_reason" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  ALTER TABLE "desk"."people_declarations" ADD COLUMN "type" "desk"."enum_people_declarations_type";
  ALTER TABLE "desk"."people_declarations" ADD COLUMN "year" numeric;
  ALTER TABLE "desk"."people" ADD COLUMN "group" "desk"."enum_people_group";
  ALTER TABLE "desk"."people_locales" ADD COLUMN "role" varchar;
  ALTER TABLE "desk"."people_locales" ADD COLUMN "skills" jsonb;
  ALTER TABLE "desk"."people_rels" ADD COLUMN "media_id" integer;
  ALTER TABLE "desk"."people_rels" ADD COLUMN "offices_id" integer;
  ALTER TABLE "desk"."_people_v_version_declarations" ADD COLUMN "type" "desk"."enum__people_v_version_declarations_type";
  ALTER TABLE "desk"."_people_v_version_declarations" ADD COLUMN "year" numeric;
  ALTER TABLE "desk"."_people_v" ADD COLUMN "version_group" "desk"."enum__people_v_version_group";
  ALTER TABLE "desk"."_people_v_locales" ADD COLUMN "version_role" varchar;
  ALTER TABLE "desk"."_people_v_locales" ADD COLUMN "version_skills" jsonb;
  ALTER TABLE "desk"."_people_v_rels" ADD COLUMN "media_id" integer;
  ALTER TABLE "desk"."_people_v_rels" ADD COLUMN "offices_id" integer;
  ALTER TABLE "desk"."appointments" ADD CONSTRAINT "appointments_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "desk"."people"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."appointments" ADD CONSTRAINT "appointments_unit_id_offices_id_fk" FOREIGN KEY ("unit_id") REFERENCES "desk"."offices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."appointments" ADD CONSTRAINT "appointments_head_of_id_offices_id_fk" FOREIGN KEY ("head_of_id") REFERENCES "desk"."offices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."appointments" ADD CONSTRAINT "appointments_act_id_documents_id_fk" FOREIGN KEY ("act_id") REFERENCES "desk"."documents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."appointments_locales" ADD CONSTRAINT "appointments_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."appointments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_appointments_v" ADD CONSTRAINT "_appointments_v_parent_id_appointments_id_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."appointments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_appointments_v" ADD CONSTRAINT "_appointments_v_version_person_id_people_id_fk" FOREIGN KEY ("version_person_id") REFERENCES "desk"."people"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_appointments_v" ADD CONSTRAINT "_appointments_v_version_unit_id_offices_id_fk" FOREIGN KEY ("version_unit_id") REFERENCES "desk"."offices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_appointments_v" ADD CONSTRAINT "_appointments_v_version_head_of_id_offices_id_fk" FOREIGN KEY ("version_head_of_id") REFERENCES "desk"."offices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_appointments_v" ADD CONSTRAINT "_appointments_v_version_act_id_documents_id_fk" FOREIGN KEY ("version_act_id") REFERENCES "desk"."documents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_appointments_v_locales" ADD CONSTRAINT "_appointments_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_appointments_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "appointments_person_idx" ON "desk"."appointments" USING btree ("person_id");
  CREATE INDEX "appointments_unit_idx" ON "desk"."appointments" USING btree ("unit_id");
  CREATE INDEX "appointments_head_of_idx" ON "desk"."appointments" USING btree ("head_of_id");
  CREATE INDEX "appointments_act_idx" ON "desk"."appointments" USING btree ("act_id");
  CREATE INDEX "appointments_updated_at_idx" ON "desk"."appointments" USING btree ("updated_at");
  CREATE INDEX "appointments_created_at_idx" ON "desk"."appointments" USING btree ("created_at");
  CREATE INDEX "appointments__status_idx" ON "desk"."appointments" USING btree ("_status");
  CREATE UNIQUE INDEX "appointments_locales_locale_parent_id_unique" ON "desk"."appointments_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_appointments_v_parent_idx" ON "desk"."_appointments_v" USING btree ("parent_id");
  CREATE INDEX "_appointments_v_version_version_person_idx" ON "desk"."_appointments_v" USING btree ("version_person_id");
  CREATE INDEX "_appointments_v_version_version_unit_idx" ON "desk"."_appointments_v" USING btree ("version_unit_id");
  CREATE INDEX "_appointments_v_version_version_head_of_idx" ON "desk"."_appointments_v" USING btree ("version_head_of_id");
  CREATE INDEX "_appointments_v_version_version_act_idx" ON "desk"."_appointments_v" USING btree ("version_act_id");
  CREATE INDEX "_appointments_v_version_version_updated_at_idx" ON "desk"."_appointments_v" USING btree ("version_updated_at");
  CREATE INDEX "_appointments_v_version_version_created_at_idx" ON "desk"."_appointments_v" USING btree ("version_created_at");
  CREATE INDEX "_appointments_v_version_version__status_idx" ON "desk"."_appointments_v" USING btree ("version__status");
  CREATE INDEX "_appointments_v_created_at_idx" ON "desk"."_appointments_v" USING btree ("created_at");
  CREATE INDEX "_appointments_v_updated_at_idx" ON "desk"."_appointments_v" USING btree ("updated_at");
  CREATE INDEX "_appointments_v_snapshot_idx" ON "desk"."_appointments_v" USING btree ("snapshot");
  CREATE INDEX "_appointments_v_published_locale_idx" ON "desk"."_appointments_v" USING btree ("published_locale");
  CREATE INDEX "_appointments_v_latest_idx" ON "desk"."_appointments_v" USING btree ("latest");
  CREATE INDEX "_appointments_v_autosave_idx" ON "desk"."_appointments_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_appointments_v_locales_locale_parent_id_unique" ON "desk"."_appointments_v_locales" USING btree ("_locale","_parent_id");
  ALTER TABLE "desk"."people_rels" ADD CONSTRAINT "people_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "desk"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."people_rels" ADD CONSTRAINT "people_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "desk"."offices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_people_v_rels" ADD CONSTRAINT "_people_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "desk"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_people_v_rels" ADD CONSTRAINT "_people_v_rels_offices_fk" FOREIGN KEY ("offices_id") REFERENCES "desk"."offices"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "people_rels_media_id_idx" ON "desk"."people_rels" USING btree ("media_id");
  CREATE INDEX "people_rels_offices_id_idx" ON "desk"."people_rels" USING btree ("offices_id");
  CREATE INDEX "_people_v_rels_media_id_idx" ON "desk"."_people_v_rels" USING btree ("media_id");
  CREATE INDEX "_people_v_rels_offices_id_idx" ON "desk"."_people_v_rels" USING btree ("offices_id");
