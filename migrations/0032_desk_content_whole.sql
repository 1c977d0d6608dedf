-- Tables of the desk, made from its collections by scripts/make-desk-migration.ts. Safe while running: read before release.
CREATE TYPE "desk"."enum_services_stages_unit" AS ENUM('ore', 'giorni', 'settimane', 'mesi');
  CREATE TYPE "desk"."enum_services_life_events" AS ENUM('scuola', 'invalidita', 'lavoro', 'pensionamento', 'patente', 'veicolo', 'trasporto-pubblico', 'casa', 'residenza', 'espatrio', 'passaporto', 'nascita', 'matrimonio', 'morte', 'visite', 'denuncia', 'dichiarazione-redditi', 'cultura', 'animale');
  CREATE TYPE "desk"."enum_services_business_events" AS ENUM('avvio-impresa', 'avvio-professione', 'licenze', 'impresa-transfrontaliera', 'filiale', 'finanziamento', 'personale', 'iva', 'notifiche', 'chiusura-impresa', 'chiusura-filiale', 'ristrutturazione', 'vendita', 'bancarotta', 'appalti');
  CREATE TYPE "desk"."enum__services_v_version_stages_unit" AS ENUM('ore', 'giorni', 'settimane', 'mesi');
  CREATE TYPE "desk"."enum__services_v_version_life_events" AS ENUM('scuola', 'invalidita', 'lavoro', 'pensionamento', 'patente', 'veicolo', 'trasporto-pubblico', 'casa', 'residenza', 'espatrio', 'passaporto', 'nascita', 'matrimonio', 'morte', 'visite', 'denuncia', 'dichiarazione-redditi', 'cultura', 'animale');
  CREATE TYPE "desk"."enum__services_v_version_business_events" AS ENUM('avvio-impresa', 'avvio-professione', 'licenze', 'impresa-transfrontaliera', 'filiale', 'finanziamento', 'personale', 'iva', 'notifiche', 'chiusura-impresa', 'chiusura-filiale', 'ristrutturazione', 'vendita', 'bancarotta', 'appalti');
  CREATE TYPE "desk"."enum_documents_life_events" AS ENUM('scuola', 'invalidita', 'lavoro', 'pensionamento', 'patente', 'veicolo', 'trasporto-pubblico', 'casa', 'residenza', 'espatrio', 'passaporto', 'nascita', 'matrimonio', 'morte', 'visite', 'denuncia', 'dichiarazione-redditi', 'cultura', 'animale');
  CREATE TYPE "desk"."enum_documents_business_events" AS ENUM('avvio-impresa', 'avvio-professione', 'licenze', 'impresa-transfrontaliera', 'filiale', 'finanziamento', 'personale', 'iva', 'notifiche', 'chiusura-impresa', 'chiusura-filiale', 'ristrutturazione', 'vendita', 'bancarotta', 'appalti');
  CREATE TYPE "desk"."enum_documents_notice_board_type" AS ENUM('atto-amministrativo', 'decreto', 'decreto-dirigente', 'decreto-sindaco', 'deliberazione', 'deliberazione-consiglio', 'deliberazione-giunta', 'deliberazione-commissario', 'deliberazione-circoscrizione', 'deliberazione-esecutivo', 'deliberazione-altri', 'determinazione', 'determinazione-sindaco', 'determinazione-dirigente', 'ordinanza', 'ordinanza-dirigente', 'ordinanza-sindaco', 'atto-autorizzativo', 'permesso-costruire', 'atto-stato-civile', 'cancellazione', 'cambio-nome', 'matrimonio', 'atto-generico', 'avviso', 'avviso-deposito', 'manifesto', 'bando', 'bando-concorso', 'bando-gara', 'bando-contributi', 'pubblicazione-esterna', 'atto-terzi');
  CREATE TYPE "desk"."enum__documents_v_version_life_events" AS ENUM('scuola', 'invalidita', 'lavoro', 'pensionamento', 'patente', 'veicolo', 'trasporto-pubblico', 'casa', 'residenza', 'espatrio', 'passaporto', 'nascita', 'matrimonio', 'morte', 'visite', 'denuncia', 'dichiarazione-redditi', 'cultura', 'animale');
  CREATE TYPE "desk"."enum__documents_v_version_business_events" AS ENUM('avvio-impresa', 'avvio-professione', 'licenze', 'impresa-transfrontaliera', 'filiale', 'finanziamento', 'personale', 'iva', 'notifiche', 'chiusura-impresa', 'chiusura-filiale', 'ristrutturazione', 'vendita', 'bancarotta', 'appalti');
  CREATE TYPE "desk"."enum__documents_v_version_notice_board_type" AS ENUM('atto-amministrativo', 'decreto', 'decreto-dirigente', 'decreto-sindaco', 'deliberazione', 'deliberazione-consiglio', 'deliberazione-giunta', 'deliberazione-commissario', 'deliberazione-circoscrizione', 'deliberazione-esecutivo', 'deliberazione-altri', 'determinazione', 'determinazione-sindaco', 'determinazione-dirigente', 'ordinanza', 'ordinanza-dirigente', 'ordinanza-sindaco', 'atto-autorizzativo', 'permesso-costruire', 'atto-stato-civile', 'cancellazione', 'cambio-nome', 'matrimonio', 'atto-generico', 'avviso', 'avviso-deposito', 'manifesto', 'bando', 'bando-concorso', 'bando-gara', 'bando-contributi', 'pubblicazione-esterna', 'atto-terzi');
  ALTER TYPE "desk"."enum_contact_points_entries_type" ADD VALUE 'fax' BEFORE 'indirizzo';
  ALTER TYPE "desk"."enum_contact_points_entries_type" ADD VALUE 'skype' BEFORE 'linkedin';
  ALTER TYPE "desk"."enum__contact_points_v_version_entries_type" ADD VALUE 'fax' BEFORE 'indirizzo';
  ALTER TYPE "desk"."enum__contact_points_v_version_entries_type" ADD VALUE 'skype' BEFORE 'linkedin';
  CREATE TABLE "desk"."services_external_links" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"url" varchar
  );
  
  CREATE TABLE "desk"."services_external_links_locales" (
  	"label" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "desk"."services_life_events" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "desk"."enum_services_life_events",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "desk"."services_business_events" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "desk"."enum_services_business_events",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "desk"."_services_v_version_external_links" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"url" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "desk"."_services_v_version_external_links_locales" (
  	"label" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."_services_v_version_life_events" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "desk"."enum__services_v_version_life_events",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "desk"."_services_v_version_business_events" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "desk"."enum__services_v_version_business_events",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "desk"."documents_life_events" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "desk"."enum_documents_life_events",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "desk"."documents_business_events" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "desk"."enum_documents_business_events",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "desk"."_documents_v_version_life_events" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "desk"."enum__documents_v_version_life_events",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "desk"."_documents_v_version_business_events" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "desk"."enum__documents_v_version_business_events",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  ALTER TABLE "desk"."services_stages" ADD COLUMN "duration" numeric;
  ALTER TABLE "desk"."services_stages" ADD COLUMN "unit" "desk"."enum_services_stages_unit";
  ALTER TABLE "desk"."services" ADD COLUMN "booking_offered" boolean DEFAULT false;
  ALTER TABLE "desk"."services" ADD COLUMN "booking_url" varchar;
  ALTER TABLE "desk"."services" ADD COLUMN "sector" varchar;
  ALTER TABLE "desk"."services" ADD COLUMN "identifier" varchar;
  ALTER TABLE "desk"."services" ADD COLUMN "provider_ipa" varchar;
  ALTER TABLE "desk"."services" ADD COLUMN "procedure_responsible_id" integer;
  ALTER TABLE "desk"."services" ADD COLUMN "procedure_manager_id" integer;
  ALTER TABLE "desk"."services_locales" ADD COLUMN "booking_intro" varchar;
  ALTER TABLE "desk"."services_locales" ADD COLUMN "procedure_start_mode" varchar;
  ALTER TABLE "desk"."services_locales" ADD COLUMN "procedure_description" varchar;
  ALTER TABLE "desk"."services_locales" ADD COLUMN "procedure_external_parties" varchar;
  ALTER TABLE "desk"."services_locales" ADD COLUMN "procedure_runs_from" varchar;
  ALTER TABLE "desk"."services_locales" ADD COLUMN "procedure_deadline" varchar;
  ALTER TABLE "desk"."services_locales" ADD COLUMN "procedure_average_time" varchar;
  ALTER TABLE "desk"."services_locales" ADD COLUMN "procedure_tacit_consent" varchar;
  ALTER TABLE "desk"."services_locales" ADD COLUMN "procedure_final_act" varchar;
  ALTER TABLE "desk"."services_locales" ADD COLUMN "procedure_deciding_body" varchar;
  ALTER TABLE "desk"."services_locales" ADD COLUMN "procedure_enquiries" varchar;
  ALTER TABLE "desk"."services_locales" ADD COLUMN "procedure_online_procedure" varchar;
  ALTER TABLE "desk"."services_locales" ADD COLUMN "procedure_other_ways" varchar;
  ALTER TABLE "desk"."services_locales" ADD COLUMN "procedure_enclosures" varchar;
  ALTER TABLE "desk"."services_locales" ADD COLUMN "procedure_forms_from" varchar;
  ALTER TABLE "desk"."services_locales" ADD COLUMN "procedure_payments" varchar;
  ALTER TABLE "desk"."services_locales" ADD COLUMN "procedure_remedies" varchar;
  ALTER TABLE "desk"."services_locales" ADD COLUMN "procedure_substitute" varchar;
  ALTER TABLE "desk"."services_locales" ADD COLUMN "procedure_satisfaction" varchar;
  ALTER TABLE "desk"."services_locales" ADD COLUMN "procedure_legal_references" varchar;
  ALTER TABLE "desk"."services_rels" ADD COLUMN "places_id" integer;
  ALTER TABLE "desk"."_services_v_version_stages" ADD COLUMN "duration" numeric;
  ALTER TABLE "desk"."_services_v_version_stages" ADD COLUMN "unit" "desk"."enum__services_v_version_stages_unit";
  ALTER TABLE "desk"."_services_v" ADD COLUMN "version_booking_offered" boolean DEFAULT false;
  ALTER TABLE "desk"."_services_v" ADD COLUMN "version_booking_url" varchar;
  ALTER TABLE "desk"."_services_v" ADD COLUMN "version_sector" varchar;
  ALTER TABLE "desk"."_services_v" ADD COLUMN "version_identifier" varchar;
  ALTER TABLE "desk"."_services_v" ADD COLUMN "version_provider_ipa" varchar;
  ALTER TABLE "desk"."_services_v" ADD COLUMN "version_procedure_responsible_id" integer;
  ALTER TABLE "desk"."_services_v" ADD COLUMN "version_procedure_manager_id" integer;
  ALTER TABLE "desk"."_services_v_locales" ADD COLUMN "version_booking_intro" varchar;
  ALTER TABLE "desk"."_services_v_locales" ADD COLUMN "version_procedure_start_mode" varchar;
  ALTER TABLE "desk"."_services_v_locales" ADD COLUMN "version_procedure_description" varchar;
  ALTER TABLE "desk"."_services_v_locales" ADD COLUMN "version_procedure_external_parties" varchar;
  ALTER TABLE "desk"."_services_v_locales" ADD COLUMN "version_procedure_runs_from" varchar;
  ALTER TABLE "desk"."_services_v_locales" ADD COLUMN "version_procedure_deadline" varchar;
  ALTER TABLE "desk"."_services_v_locales" ADD COLUMN "version_procedure_average_time" varchar;
  ALTER TABLE "desk"."_services_v_locales" ADD COLUMN "version_procedure_tacit_consent" varchar;
  ALTER TABLE "desk"."_services_v_locales" ADD COLUMN "version_procedure_final_act" varchar;
  ALTER TABLE "desk"."_services_v_locales" ADD COLUMN "version_procedure_deciding_body" varchar;
  ALTER TABLE "desk"."_services_v_locales" ADD COLUMN "version_procedure_enquiries" varchar;
  ALTER TABLE "desk"."_services_v_locales" ADD COLUMN "version_procedure_online_procedure" varchar;
  ALTER TABLE "desk"."_services_v_locales" ADD COLUMN "version_procedure_other_ways" varchar;
  ALTER TABLE "desk"."_services_v_locales" ADD COLUMN "version_procedure_enclosures" varchar;
  ALTER TABLE "desk"."_services_v_locales" ADD COLUMN "version_procedure_forms_from" varchar;
  ALTER TABLE "desk"."_services_v_locales" ADD COLUMN "version_procedure_payments" varchar;
  ALTER TABLE "desk"."_services_v_locales" ADD COLUMN "version_procedure_remedies" varchar;
  ALTER TABLE "desk"."_services_v_locales" ADD COLUMN "version_procedure_substitute" varchar;
  ALTER TABLE "desk"."_services_v_locales" ADD COLUMN "version_procedure_satisfaction" varchar;
  ALTER TABLE "desk"."_services_v_locales" ADD COLUMN "version_procedure_legal_references" varchar;
  ALTER TABLE "desk"."_services_v_rels" ADD COLUMN "places_id" integer;
  ALTER TABLE "desk"."documents" ADD COLUMN "notice_board_type" "desk"."enum_documents_notice_board_type";
  ALTER TABLE "desk"."documents" ADD COLUMN "call_opens_at" timestamp(3) with time zone;
  ALTER TABLE "desk"."documents" ADD COLUMN "call_questions_until" timestamp(3) with time zone;
  ALTER TABLE "desk"."documents" ADD COLUMN "call_closes_at" timestamp(3) with time zone;
  ALTER TABLE "desk"."documents" ADD COLUMN "call_procedure_ends_on" timestamp(3) with time zone;
  ALTER TABLE "desk"."documents" ADD COLUMN "call_cig" varchar;
  ALTER TABLE "desk"."documents" ADD COLUMN "starts_on" timestamp(3) with time zone;
  ALTER TABLE "desk"."documents" ADD COLUMN "ends_on" timestamp(3) with time zone;
  ALTER TABLE "desk"."documents" ADD COLUMN "area_id" integer;
  ALTER TABLE "desk"."documents_locales" ADD COLUMN "call_recipients" varchar;
  ALTER TABLE "desk"."documents_locales" ADD COLUMN "call_body" varchar;
  ALTER TABLE "desk"."documents_locales" ADD COLUMN "call_updates" jsonb;
  ALTER TABLE "desk"."_documents_v" ADD COLUMN "version_notice_board_type" "desk"."enum__documents_v_version_notice_board_type";
  ALTER TABLE "desk"."_documents_v" ADD COLUMN "version_call_opens_at" timestamp(3) with time zone;
  ALTER TABLE "desk"."_documents_v" ADD COLUMN "version_call_questions_until" timestamp(3) with time zone;
  ALTER TABLE "desk"."_documents_v" ADD COLUMN "version_call_closes_at" timestamp(3) with time zone;
  ALTER TABLE "desk"."_documents_v" ADD COLUMN "version_call_procedure_ends_on" timestamp(3) with time zone;
  ALTER TABLE "desk"."_documents_v" ADD COLUMN "version_call_cig" varchar;
  ALTER TABLE "desk"."_documents_v" ADD COLUMN "version_starts_on" timestamp(3) with time zone;
  ALTER TABLE "desk"."_documents_v" ADD COLUMN "version_ends_on" timestamp(3) with time zone;
  ALTER TABLE "desk"."_documents_v" ADD COLUMN "version_area_id" integer;
  ALTER TABLE "desk"."_documents_v_locales" ADD COLUMN "version_call_recipients" varchar;
  ALTER TABLE "desk"."_documents_v_locales" ADD COLUMN "version_call_body" varchar;
  ALTER TABLE "desk"."_documents_v_locales" ADD COLUMN "version_call_updates" jsonb;
  ALTER TABLE "desk"."topics_locales" ADD COLUMN "further_information" jsonb;
  ALTER TABLE "desk"."topics_rels" ADD COLUMN "services_id" integer;
  ALTER TABLE "desk"."topics_rels" ADD COLUMN "news_id" integer;
  ALTER TABLE "desk"."topics_rels" ADD COLUMN "events_id" integer;
  ALTER TABLE "desk"."topics_rels" ADD COLUMN "places_id" integer;
  ALTER TABLE "desk"."topics_rels" ADD COLUMN "documents_id" integer;
  ALTER TABLE "desk"."_topics_v_locales" ADD COLUMN "version_further_information" jsonb;
  ALTER TABLE "desk"."_topics_v_rels" ADD COLUMN "services_id" integer;
  ALTER TABLE "desk"."_topics_v_rels" ADD COLUMN "news_id" integer;
  ALTER TABLE "desk"."_topics_v_rels" ADD COLUMN "events_id" integer;
  ALTER TABLE "desk"."_topics_v_rels" ADD COLUMN "places_id" integer;
  ALTER TABLE "desk"."_topics_v_rels" ADD COLUMN "documents_id" integer;
  ALTER TABLE "desk"."contact_points" ADD COLUMN "person_id" integer;
  ALTER TABLE "desk"."_contact_points_v" ADD COLUMN "version_person_id" integer;
  ALTER TABLE "desk"."services_external_links" ADD CONSTRAINT "services_external_links_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."services_external_links_locales" ADD CONSTRAINT "services_external_links_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."services_external_links"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."services_life_events" ADD CONSTRAINT "services_life_events_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."services_business_events" ADD CONSTRAINT "services_business_events_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_services_v_version_external_links" ADD CONSTRAINT "_services_v_version_external_links_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_services_v_version_external_links_locales" ADD CONSTRAINT "_services_v_version_external_links_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."_services_v_version_external_links"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_services_v_version_life_events" ADD CONSTRAINT "_services_v_version_life_events_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_services_v_version_business_events" ADD CONSTRAINT "_services_v_version_business_events_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."_services_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."documents_life_events" ADD CONSTRAINT "documents_life_events_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."documents_business_events" ADD CONSTRAINT "documents_business_events_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_documents_v_version_life_events" ADD CONSTRAINT "_documents_v_version_life_events_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."_documents_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_documents_v_version_business_events" ADD CONSTRAINT "_documents_v_version_business_events_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."_documents_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "services_external_links_order_idx" ON "desk"."services_external_links" USING btree ("_order");
  CREATE INDEX "services_external_links_parent_id_idx" ON "desk"."services_external_links" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "services_external_links_locales_locale_parent_id_unique" ON "desk"."services_external_links_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "services_life_events_order_idx" ON "desk"."services_life_events" USING btree ("order");
  CREATE INDEX "services_life_events_parent_idx" ON "desk"."services_life_events" USING btree ("parent_id");
  CREATE INDEX "services_business_events_order_idx" ON "desk"."services_business_events" USING btree ("order");
  CREATE INDEX "services_business_events_parent_idx" ON "desk"."services_business_events" USING btree ("parent_id");
  CREATE INDEX "_services_v_version_external_links_order_idx" ON "desk"."_services_v_version_external_links" USING btree ("_order");
  CREATE INDEX "_services_v_version_external_links_parent_id_idx" ON "desk"."_services_v_version_external_links" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_services_v_version_external_links_locales_locale_parent_id_" ON "desk"."_services_v_version_external_links_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_services_v_version_life_events_order_idx" ON "desk"."_services_v_version_life_events" USING btree ("order");
  CREATE INDEX "_services_v_version_life_events_parent_idx" ON "desk"."_services_v_version_life_events" USING btree ("parent_id");
  CREATE INDEX "_services_v_version_business_events_order_idx" ON "desk"."_services_v_version_business_events" USING btree ("order");
  CREATE INDEX "_services_v_version_business_events_parent_idx" ON "desk"."_services_v_version_business_events" USING btree ("parent_id");
  CREATE INDEX "documents_life_events_order_idx" ON "desk"."documents_life_events" USING btree ("order");
  CREATE INDEX "documents_life_events_parent_idx" ON "desk"."documents_life_events" USING btree ("parent_id");
  CREATE INDEX "documents_business_events_order_idx" ON "desk"."documents_business_events" USING btree ("order");
  CREATE INDEX "documents_business_events_parent_idx" ON "desk"."documents_business_events" USING btree ("parent_id");
  CREATE INDEX "_documents_v_version_life_events_order_idx" ON "desk"."_documents_v_version_life_events" USING btree ("order");
  CREATE INDEX "_documents_v_version_life_events_parent_idx" ON "desk"."_documents_v_version_life_events" USING btree ("parent_id");
  CREATE INDEX "_documents_v_version_business_events_order_idx" ON "desk"."_documents_v_version_business_events" USING btree ("order");
  CREATE INDEX "_documents_v_version_business_events_parent_idx" ON "desk"."_documents_v_version_business_events" USING btree ("parent_id");
  ALTER TABLE "desk"."services" ADD CONSTRAINT "services_procedure_responsible_id_people_id_fk" FOREIGN KEY ("procedure_responsible_id") REFERENCES "desk"."people"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."services" ADD CONSTRAINT "services_procedure_manager_id_people_id_fk" FOREIGN KEY ("procedure_manager_id") REFERENCES "desk"."people"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."services_rels" ADD CONSTRAINT "services_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "desk"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_services_v" ADD CONSTRAINT "_services_v_version_procedure_responsible_id_people_id_fk" FOREIGN KEY ("version_procedure_responsible_id") REFERENCES "desk"."people"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_services_v" ADD CONSTRAINT "_services_v_version_procedure_manager_id_people_id_fk" FOREIGN KEY ("version_procedure_manager_id") REFERENCES "desk"."people"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_services_v_rels" ADD CONSTRAINT "_services_v_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "desk"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."documents" ADD CONSTRAINT "documents_area_id_offices_id_fk" FOREIGN KEY ("area_id") REFERENCES "desk"."offices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_documents_v" ADD CONSTRAINT "_documents_v_version_area_id_offices_id_fk" FOREIGN KEY ("version_area_id") REFERENCES "desk"."offices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."topics_rels" ADD CONSTRAINT "topics_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "desk"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."topics_rels" ADD CONSTRAINT "topics_rels_news_fk" FOREIGN KEY ("news_id") REFERENCES "desk"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."topics_rels" ADD CONSTRAINT "topics_rels_events_fk" FOREIGN KEY ("events_id") REFERENCES "desk"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."topics_rels" ADD CONSTRAINT "topics_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "desk"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."topics_rels" ADD CONSTRAINT "topics_rels_documents_fk" FOREIGN KEY ("documents_id") REFERENCES "desk"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_topics_v_rels" ADD CONSTRAINT "_topics_v_rels_services_fk" FOREIGN KEY ("services_id") REFERENCES "desk"."services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_topics_v_rels" ADD CONSTRAINT "_topics_v_rels_news_fk" FOREIGN KEY ("news_id") REFERENCES "desk"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_topics_v_rels" ADD CONSTRAINT "_topics_v_rels_events_fk" FOREIGN KEY ("events_id") REFERENCES "desk"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_topics_v_rels" ADD CONSTRAINT "_topics_v_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "desk"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_topics_v_rels" ADD CONSTRAINT "_topics_v_rels_documents_fk" FOREIGN KEY ("documents_id") REFERENCES "desk"."documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."contact_points" ADD CONSTRAINT "contact_points_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "desk"."people"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_contact_points_v" ADD CONSTRAINT "_contact_points_v_version_person_id_people_id_fk" FOREIGN KEY ("version_person_id") REFERENCES "desk"."people"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "services_procedure_procedure_responsible_idx" ON "desk"."services" USING btree ("procedure_responsible_id");
  CREATE INDEX "services_procedure_procedure_manager_idx" ON "desk"."services" USING btree ("procedure_manager_id");
  CREATE INDEX "services_rels_places_id_idx" ON "desk"."services_rels" USING btree ("places_id");
  CREATE INDEX "_services_v_version_procedure_version_procedure_responsi_idx" ON "desk"."_services_v" USING btree ("version_procedure_responsible_id");
  CREATE INDEX "_services_v_version_procedure_version_procedure_manager_idx" ON "desk"."_services_v" USING btree ("version_procedure_manager_id");
  CREATE INDEX "_services_v_rels_places_id_idx" ON "desk"."_services_v_rels" USING btree ("places_id");
  CREATE INDEX "documents_area_idx" ON "desk"."documents" USING btree ("area_id");
  CREATE INDEX "_documents_v_version_version_area_idx" ON "desk"."_documents_v" USING btree ("version_area_id");
  CREATE INDEX "topics_rels_services_id_idx" ON "desk"."topics_rels" USING btree ("services_id");
  CREATE INDEX "topics_rels_news_id_idx" ON "desk"."topics_rels" USING btree ("news_id");
  CREATE INDEX "topics_rels_events_id_idx" ON "desk"."topics_rels" USING btree ("events_id");
  CREATE INDEX "topics_rels_places_id_idx" ON "desk"."topics_rels" USING btree ("places_id");
  CREATE INDEX "topics_rels_documents_id_idx" ON "desk"."topics_rels" USING btree ("documents_id");
  CREATE INDEX "_topics_v_rels_services_id_idx" ON "desk"."_topics_v_rels" USING btree ("services_id");
  CREATE INDEX "_topics_v_rels_news_id_idx" ON "desk"."_topics_v_rels" USING btree ("news_id");
  CREATE INDEX "_topics_v_rels_events_id_idx" ON "desk"."_topics_v_rels" USING btree ("events_id");
  CREATE INDEX "_topics_v_rels_places_id_idx" ON "desk"."_topics_v_rels" USING btree ("places_id");
  CREATE INDEX "_topics_v_rels_documents_id_idx" ON "desk"."_topics_v_rels" USING btree ("documents_id");
  CREATE INDEX "contact_points_person_idx" ON "desk"."contact_points" USING btree ("person_id");
  CREATE INDEX "_contact_points_v_version_version_person_idx" ON "desk"."_contact_points_v" USING btree ("version_person_id");
  -- what was counted in days keeps its length
  UPDATE "desk"."services_stages" SET "duration" = "days", "unit" = 'giorni' WHERE "days" IS NOT NULL;
  UPDATE "desk"."_services_v_version_stages" SET "duration" = "days", "unit" = 'giorni' WHERE "days" IS NOT NULL;
  ALTER TABLE "desk"."services_stages" DROP COLUMN "days";
  ALTER TABLE "desk"."_services_v_version_stages" DROP COLUMN "days";
