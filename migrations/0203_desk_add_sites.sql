-- Tables of the desk, made from its collections by scripts/make-desk-migration.ts. Safe while running: read before release.
CREATE TYPE "desk"."enum_sites_languages" AS ENUM('it', 'en');
  CREATE TYPE "desk"."enum_sites_menu_section" AS ENUM('amministrazione', 'amministrazione/organi-di-governo', 'amministrazione/aree-amministrative', 'amministrazione/uffici', 'amministrazione/enti-e-fondazioni', 'amministrazione/politici', 'amministrazione/personale-amministrativo', 'amministrazione/documenti-e-dati', 'novita', 'novita/notizie', 'novita/comunicati', 'novita/avvisi', 'servizi', 'servizi/educazione-e-formazione', 'servizi/salute-benessere-e-assistenza', 'servizi/vita-lavorativa', 'servizi/mobilita-e-trasporti', 'servizi/catasto-e-urbanistica', 'servizi/anagrafe-e-stato-civile', 'servizi/turismo', 'servizi/giustizia-e-sicurezza-pubblica', 'servizi/tributi-finanze-e-contravvenzioni', 'servizi/cultura-e-tempo-libero', 'servizi/ambiente', 'servizi/imprese-e-commercio', 'servizi/autorizzazioni', 'servizi/appalti-pubblici', 'servizi/agricoltura-e-pesca', 'vivere-il-comune', 'vivere-il-comune/luoghi', 'vivere-il-comune/eventi', 'argomenti', 'domande-frequenti', 'incarichi', 'bandi', 'guide', 'siti-tematici', 'pagine');
  CREATE TABLE "desk"."appointments_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"sites_id" integer
  );
  
  CREATE TABLE "desk"."_appointments_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"sites_id" integer
  );
  
  CREATE TABLE "desk"."contact_points_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"sites_id" integer
  );
  
  CREATE TABLE "desk"."_contact_points_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"sites_id" integer
  );
  
  CREATE TABLE "desk"."sites_hosts" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"host" varchar
  );
  
  CREATE TABLE "desk"."sites_languages" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "desk"."enum_sites_languages",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "desk"."sites_menu" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"section" "desk"."enum_sites_menu_section",
  	"page_id" integer,
  	"url" varchar
  );
  
  CREATE TABLE "desk"."sites_menu_locales" (
  	"label" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "desk"."sites_profiles" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"network" varchar,
  	"url" varchar
  );
  
  CREATE TABLE "desk"."sites" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"is_open" boolean DEFAULT false,
  	"primary_color" varchar DEFAULT '#0066cc',
  	"coat_of_arms_id" integer,
  	"address" varchar,
  	"phone" varchar,
  	"email" varchar,
  	"pec" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "desk"."sites_locales" (
  	"name" varchar,
  	"tagline" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "desk"."_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "desk"."sites_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"news_id" integer
  );
  
  CREATE TABLE "desk"."users_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"sites_id" integer
  );
  
  CREATE TABLE "desk"."site_settings_hosts" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"host" varchar
  );
  
  ALTER TABLE "desk"."news" ADD COLUMN "site_id" integer;
  ALTER TABLE "desk"."news" ADD COLUMN "shown_on_main" boolean DEFAULT false;
  ALTER TABLE "desk"."news_rels" ADD COLUMN "sites_id" integer;
  ALTER TABLE "desk"."_news_v" ADD COLUMN "version_site_id" integer;
  ALTER TABLE "desk"."_news_v" ADD COLUMN "version_shown_on_main" boolean DEFAULT false;
  ALTER TABLE "desk"."_news_v_rels" ADD COLUMN "sites_id" integer;
  ALTER TABLE "desk"."services" ADD COLUMN "site_id" integer;
  ALTER TABLE "desk"."services" ADD COLUMN "shown_on_main" boolean DEFAULT false;
  ALTER TABLE "desk"."services_rels" ADD COLUMN "sites_id" integer;
  ALTER TABLE "desk"."_services_v" ADD COLUMN "version_site_id" integer;
  ALTER TABLE "desk"."_services_v" ADD COLUMN "version_shown_on_main" boolean DEFAULT false;
  ALTER TABLE "desk"."_services_v_rels" ADD COLUMN "sites_id" integer;
  ALTER TABLE "desk"."guides" ADD COLUMN "site_id" integer;
  ALTER TABLE "desk"."guides" ADD COLUMN "shown_on_main" boolean DEFAULT false;
  ALTER TABLE "desk"."guides_rels" ADD COLUMN "sites_id" integer;
  ALTER TABLE "desk"."_guides_v" ADD COLUMN "version_site_id" integer;
  ALTER TABLE "desk"."_guides_v" ADD COLUMN "version_shown_on_main" boolean DEFAULT false;
  ALTER TABLE "desk"."_guides_v_rels" ADD COLUMN "sites_id" integer;
  ALTER TABLE "desk"."faqs" ADD COLUMN "site_id" integer;
  ALTER TABLE "desk"."faqs" ADD COLUMN "shown_on_main" boolean DEFAULT false;
  ALTER TABLE "desk"."faqs_rels" ADD COLUMN "sites_id" integer;
  ALTER TABLE "desk"."_faqs_v" ADD COLUMN "version_site_id" integer;
  ALTER TABLE "desk"."_faqs_v" ADD COLUMN "version_shown_on_main" boolean DEFAULT false;
  ALTER TABLE "desk"."_faqs_v_rels" ADD COLUMN "sites_id" integer;
  ALTER TABLE "desk"."offices" ADD COLUMN "site_id" integer;
  ALTER TABLE "desk"."offices" ADD COLUMN "shown_on_main" boolean DEFAULT false;
  ALTER TABLE "desk"."offices_rels" ADD COLUMN "sites_id" integer;
  ALTER TABLE "desk"."_offices_v" ADD COLUMN "version_site_id" integer;
  ALTER TABLE "desk"."_offices_v" ADD COLUMN "version_shown_on_main" boolean DEFAULT false;
  ALTER TABLE "desk"."_offices_v_rels" ADD COLUMN "sites_id" integer;
  ALTER TABLE "desk"."people" ADD COLUMN "site_id" integer;
  ALTER TABLE "desk"."people" ADD COLUMN "shown_on_main" boolean DEFAULT false;
  ALTER TABLE "desk"."people_rels" ADD COLUMN "sites_id" integer;
  ALTER TABLE "desk"."_people_v" ADD COLUMN "version_site_id" integer;
  ALTER TABLE "desk"."_people_v" ADD COLUMN "version_shown_on_main" boolean DEFAULT false;
  ALTER TABLE "desk"."_people_v_rels" ADD COLUMN "sites_id" integer;
  ALTER TABLE "desk"."appointments" ADD COLUMN "site_id" integer;
  ALTER TABLE "desk"."appointments" ADD COLUMN "shown_on_main" boolean DEFAULT false;
  ALTER TABLE "desk"."_appointments_v" ADD COLUMN "version_site_id" integer;
  ALTER TABLE "desk"."_appointments_v" ADD COLUMN "version_shown_on_main" boolean DEFAULT false;
  ALTER TABLE "desk"."documents" ADD COLUMN "site_id" integer;
  ALTER TABLE "desk"."documents" ADD COLUMN "shown_on_main" boolean DEFAULT false;
  ALTER TABLE "desk"."documents_rels" ADD COLUMN "sites_id" integer;
  ALTER TABLE "desk"."_documents_v" ADD COLUMN "version_site_id" integer;
  ALTER TABLE "desk"."_documents_v" ADD COLUMN "version_shown_on_main" boolean DEFAULT false;
  ALTER TABLE "desk"."_documents_v_rels" ADD COLUMN "sites_id" integer;
  ALTER TABLE "desk"."calls" ADD COLUMN "site_id" integer;
  ALTER TABLE "desk"."calls" ADD COLUMN "shown_on_main" boolean DEFAULT false;
  ALTER TABLE "desk"."calls_rels" ADD COLUMN "sites_id" integer;
  ALTER TABLE "desk"."_calls_v" ADD COLUMN "version_site_id" integer;
  ALTER TABLE "desk"."_calls_v" ADD COLUMN "version_shown_on_main" boolean DEFAULT false;
  ALTER TABLE "desk"."_calls_v_rels" ADD COLUMN "sites_id" integer;
  ALTER TABLE "desk"."datasets" ADD COLUMN "site_id" integer;
  ALTER TABLE "desk"."datasets" ADD COLUMN "shown_on_main" boolean DEFAULT false;
  ALTER TABLE "desk"."datasets_rels" ADD COLUMN "sites_id" integer;
  ALTER TABLE "desk"."_datasets_v" ADD COLUMN "version_site_id" integer;
  ALTER TABLE "desk"."_datasets_v" ADD COLUMN "version_shown_on_main" boolean DEFAULT false;
  ALTER TABLE "desk"."_datasets_v_rels" ADD COLUMN "sites_id" integer;
  ALTER TABLE "desk"."events" ADD COLUMN "site_id" integer;
  ALTER TABLE "desk"."events" ADD COLUMN "shown_on_main" boolean DEFAULT false;
  ALTER TABLE "desk"."events_rels" ADD COLUMN "sites_id" integer;
  ALTER TABLE "desk"."_events_v" ADD COLUMN "version_site_id" integer;
  ALTER TABLE "desk"."_events_v" ADD COLUMN "version_shown_on_main" boolean DEFAULT false;
  ALTER TABLE "desk"."_events_v_rels" ADD COLUMN "sites_id" integer;
  ALTER TABLE "desk"."places" ADD COLUMN "site_id" integer;
  ALTER TABLE "desk"."places" ADD COLUMN "shown_on_main" boolean DEFAULT false;
  ALTER TABLE "desk"."places_rels" ADD COLUMN "sites_id" integer;
  ALTER TABLE "desk"."_places_v" ADD COLUMN "version_site_id" integer;
  ALTER TABLE "desk"."_places_v" ADD COLUMN "version_shown_on_main" boolean DEFAULT false;
  ALTER TABLE "desk"."_places_v_rels" ADD COLUMN "sites_id" integer;
  ALTER TABLE "desk"."pages" ADD COLUMN "site_id" integer;
  ALTER TABLE "desk"."pages" ADD COLUMN "shown_on_main" boolean DEFAULT false;
  ALTER TABLE "desk"."pages_rels" ADD COLUMN "sites_id" integer;
  ALTER TABLE "desk"."_pages_v" ADD COLUMN "version_site_id" integer;
  ALTER TABLE "desk"."_pages_v" ADD COLUMN "version_shown_on_main" boolean DEFAULT false;
  ALTER TABLE "desk"."_pages_v_rels" ADD COLUMN "sites_id" integer;
  ALTER TABLE "desk"."thematic_sites" ADD COLUMN "hosted_id" integer;
  ALTER TABLE "desk"."thematic_sites" ADD COLUMN "site_id" integer;
  ALTER TABLE "desk"."thematic_sites" ADD COLUMN "shown_on_main" boolean DEFAULT false;
  ALTER TABLE "desk"."thematic_sites_rels" ADD COLUMN "sites_id" integer;
  ALTER TABLE "desk"."_thematic_sites_v" ADD COLUMN "version_hosted_id" integer;
  ALTER TABLE "desk"."_thematic_sites_v" ADD COLUMN "version_site_id" integer;
  ALTER TABLE "desk"."_thematic_sites_v" ADD COLUMN "version_shown_on_main" boolean DEFAULT false;
  ALTER TABLE "desk"."_thematic_sites_v_rels" ADD COLUMN "sites_id" integer;
  ALTER TABLE "desk"."contact_points" ADD COLUMN "site_id" integer;
  ALTER TABLE "desk"."contact_points" ADD COLUMN "shown_on_main" boolean DEFAULT false;
  ALTER TABLE "desk"."_contact_points_v" ADD COLUMN "version_site_id" integer;
  ALTER TABLE "desk"."_contact_points_v" ADD COLUMN "version_shown_on_main" boolean DEFAULT false;
  ALTER TABLE "desk"."users" ADD COLUMN "limited" boolean DEFAULT false;
  ALTER TABLE "desk"."users" ADD COLUMN "main_site" boolean DEFAULT false;
  ALTER TABLE "desk"."appointments_rels" ADD CONSTRAINT "appointments_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."appointments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."appointments_rels" ADD CONSTRAINT "appointments_rels_sites_fk" FOREIGN KEY ("sites_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_appointments_v_rels" ADD CONSTRAINT "_appointments_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."_appointments_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_appointments_v_rels" ADD CONSTRAINT "_appointments_v_rels_sites_fk" FOREIGN KEY ("sites_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."contact_points_rels" ADD CONSTRAINT "contact_points_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."contact_points"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."contact_points_rels" ADD CONSTRAINT "contact_points_rels_sites_fk" FOREIGN KEY ("sites_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_contact_points_v_rels" ADD CONSTRAINT "_contact_points_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."_contact_points_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_contact_points_v_rels" ADD CONSTRAINT "_contact_points_v_rels_sites_fk" FOREIGN KEY ("sites_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."sites_hosts" ADD CONSTRAINT "sites_hosts_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."sites_languages" ADD CONSTRAINT "sites_languages_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."sites_menu" ADD CONSTRAINT "sites_menu_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "desk"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."sites_menu" ADD CONSTRAINT "sites_menu_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."sites_menu_locales" ADD CONSTRAINT "sites_menu_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."sites_menu"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."sites_profiles" ADD CONSTRAINT "sites_profiles_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."sites" ADD CONSTRAINT "sites_coat_of_arms_id_media_id_fk" FOREIGN KEY ("coat_of_arms_id") REFERENCES "desk"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."sites_locales" ADD CONSTRAINT "sites_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."sites_rels" ADD CONSTRAINT "sites_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."sites_rels" ADD CONSTRAINT "sites_rels_news_fk" FOREIGN KEY ("news_id") REFERENCES "desk"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."users_rels" ADD CONSTRAINT "users_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."users_rels" ADD CONSTRAINT "users_rels_sites_fk" FOREIGN KEY ("sites_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."site_settings_hosts" ADD CONSTRAINT "site_settings_hosts_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "desk"."site_settings"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "appointments_rels_order_idx" ON "desk"."appointments_rels" USING btree ("order");
  CREATE INDEX "appointments_rels_parent_idx" ON "desk"."appointments_rels" USING btree ("parent_id");
  CREATE INDEX "appointments_rels_path_idx" ON "desk"."appointments_rels" USING btree ("path");
  CREATE INDEX "appointments_rels_sites_id_idx" ON "desk"."appointments_rels" USING btree ("sites_id");
  CREATE INDEX "_appointments_v_rels_order_idx" ON "desk"."_appointments_v_rels" USING btree ("order");
  CREATE INDEX "_appointments_v_rels_parent_idx" ON "desk"."_appointments_v_rels" USING btree ("parent_id");
  CREATE INDEX "_appointments_v_rels_path_idx" ON "desk"."_appointments_v_rels" USING btree ("path");
  CREATE INDEX "_appointments_v_rels_sites_id_idx" ON "desk"."_appointments_v_rels" USING btree ("sites_id");
  CREATE INDEX "contact_points_rels_order_idx" ON "desk"."contact_points_rels" USING btree ("order");
  CREATE INDEX "contact_points_rels_parent_idx" ON "desk"."contact_points_rels" USING btree ("parent_id");
  CREATE INDEX "contact_points_rels_path_idx" ON "desk"."contact_points_rels" USING btree ("path");
  CREATE INDEX "contact_points_rels_sites_id_idx" ON "desk"."contact_points_rels" USING btree ("sites_id");
  CREATE INDEX "_contact_points_v_rels_order_idx" ON "desk"."_contact_points_v_rels" USING btree ("order");
  CREATE INDEX "_contact_points_v_rels_parent_idx" ON "desk"."_contact_points_v_rels" USING btree ("parent_id");
  CREATE INDEX "_contact_points_v_rels_path_idx" ON "desk"."_contact_points_v_rels" USING btree ("path");
  CREATE INDEX "_contact_points_v_rels_sites_id_idx" ON "desk"."_contact_points_v_rels" USING btree ("sites_id");
  CREATE INDEX "sites_hosts_order_idx" ON "desk"."sites_hosts" USING btree ("_order");
  CREATE INDEX "sites_hosts_parent_id_idx" ON "desk"."sites_hosts" USING btree ("_parent_id");
  CREATE INDEX "sites_languages_order_idx" ON "desk"."sites_languages" USING btree ("order");
  CREATE INDEX "sites_languages_parent_idx" ON "desk"."sites_languages" USING btree ("parent_id");
  CREATE INDEX "sites_menu_order_idx" ON "desk"."sites_menu" USING btree ("_order");
  CREATE INDEX "sites_menu_parent_id_idx" ON "desk"."sites_menu" USING btree ("_parent_id");
  CREATE INDEX "sites_menu_page_idx" ON "desk"."sites_menu" USING btree ("page_id");
  CREATE UNIQUE INDEX "sites_menu_locales_locale_parent_id_unique" ON "desk"."sites_menu_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "sites_profiles_order_idx" ON "desk"."sites_profiles" USING btree ("_order");
  CREATE INDEX "sites_profiles_parent_id_idx" ON "desk"."sites_profiles" USING btree ("_parent_id");
  CREATE INDEX "sites_coat_of_arms_idx" ON "desk"."sites" USING btree ("coat_of_arms_id");
  CREATE INDEX "sites_updated_at_idx" ON "desk"."sites" USING btree ("updated_at");
  CREATE INDEX "sites_created_at_idx" ON "desk"."sites" USING btree ("created_at");
  CREATE UNIQUE INDEX "sites_locales_locale_parent_id_unique" ON "desk"."sites_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "sites_rels_order_idx" ON "desk"."sites_rels" USING btree ("order");
  CREATE INDEX "sites_rels_parent_idx" ON "desk"."sites_rels" USING btree ("parent_id");
  CREATE INDEX "sites_rels_path_idx" ON "desk"."sites_rels" USING btree ("path");
  CREATE INDEX "sites_rels_news_id_idx" ON "desk"."sites_rels" USING btree ("news_id");
  CREATE INDEX "users_rels_order_idx" ON "desk"."users_rels" USING btree ("order");
  CREATE INDEX "users_rels_parent_idx" ON "desk"."users_rels" USING btree ("parent_id");
  CREATE INDEX "users_rels_path_idx" ON "desk"."users_rels" USING btree ("path");
  CREATE INDEX "users_rels_sites_id_idx" ON "desk"."users_rels" USING btree ("sites_id");
  CREATE INDEX "site_settings_hosts_order_idx" ON "desk"."site_settings_hosts" USING btree ("_order");
  CREATE INDEX "site_settings_hosts_parent_id_idx" ON "desk"."site_settings_hosts" USING btree ("_parent_id");
  ALTER TABLE "desk"."news" ADD CONSTRAINT "news_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "desk"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."news_rels" ADD CONSTRAINT "news_rels_sites_fk" FOREIGN KEY ("sites_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_news_v" ADD CONSTRAINT "_news_v_version_site_id_sites_id_fk" FOREIGN KEY ("version_site_id") REFERENCES "desk"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_news_v_rels" ADD CONSTRAINT "_news_v_rels_sites_fk" FOREIGN KEY ("sites_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."services" ADD CONSTRAINT "services_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "desk"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."services_rels" ADD CONSTRAINT "services_rels_sites_fk" FOREIGN KEY ("sites_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_services_v" ADD CONSTRAINT "_services_v_version_site_id_sites_id_fk" FOREIGN KEY ("version_site_id") REFERENCES "desk"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_services_v_rels" ADD CONSTRAINT "_services_v_rels_sites_fk" FOREIGN KEY ("sites_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."guides" ADD CONSTRAINT "guides_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "desk"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."guides_rels" ADD CONSTRAINT "guides_rels_sites_fk" FOREIGN KEY ("sites_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_guides_v" ADD CONSTRAINT "_guides_v_version_site_id_sites_id_fk" FOREIGN KEY ("version_site_id") REFERENCES "desk"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_guides_v_rels" ADD CONSTRAINT "_guides_v_rels_sites_fk" FOREIGN KEY ("sites_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."faqs" ADD CONSTRAINT "faqs_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "desk"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."faqs_rels" ADD CONSTRAINT "faqs_rels_sites_fk" FOREIGN KEY ("sites_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_faqs_v" ADD CONSTRAINT "_faqs_v_version_site_id_sites_id_fk" FOREIGN KEY ("version_site_id") REFERENCES "desk"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_faqs_v_rels" ADD CONSTRAINT "_faqs_v_rels_sites_fk" FOREIGN KEY ("sites_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."offices" ADD CONSTRAINT "offices_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "desk"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."offices_rels" ADD CONSTRAINT "offices_rels_sites_fk" FOREIGN KEY ("sites_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_offices_v" ADD CONSTRAINT "_offices_v_version_site_id_sites_id_fk" FOREIGN KEY ("version_site_id") REFERENCES "desk"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_offices_v_rels" ADD CONSTRAINT "_offices_v_rels_sites_fk" FOREIGN KEY ("sites_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."people" ADD CONSTRAINT "people_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "desk"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."people_rels" ADD CONSTRAINT "people_rels_sites_fk" FOREIGN KEY ("sites_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_people_v" ADD CONSTRAINT "_people_v_version_site_id_sites_id_fk" FOREIGN KEY ("version_site_id") REFERENCES "desk"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_people_v_rels" ADD CONSTRAINT "_people_v_rels_sites_fk" FOREIGN KEY ("sites_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."appointments" ADD CONSTRAINT "appointments_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "desk"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_appointments_v" ADD CONSTRAINT "_appointments_v_version_site_id_sites_id_fk" FOREIGN KEY ("version_site_id") REFERENCES "desk"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."documents" ADD CONSTRAINT "documents_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "desk"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."documents_rels" ADD CONSTRAINT "documents_rels_sites_fk" FOREIGN KEY ("sites_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_documents_v" ADD CONSTRAINT "_documents_v_version_site_id_sites_id_fk" FOREIGN KEY ("version_site_id") REFERENCES "desk"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_documents_v_rels" ADD CONSTRAINT "_documents_v_rels_sites_fk" FOREIGN KEY ("sites_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."calls" ADD CONSTRAINT "calls_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "desk"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."calls_rels" ADD CONSTRAINT "calls_rels_sites_fk" FOREIGN KEY ("sites_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_calls_v" ADD CONSTRAINT "_calls_v_version_site_id_sites_id_fk" FOREIGN KEY ("version_site_id") REFERENCES "desk"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_calls_v_rels" ADD CONSTRAINT "_calls_v_rels_sites_fk" FOREIGN KEY ("sites_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."datasets" ADD CONSTRAINT "datasets_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "desk"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."datasets_rels" ADD CONSTRAINT "datasets_rels_sites_fk" FOREIGN KEY ("sites_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_datasets_v" ADD CONSTRAINT "_datasets_v_version_site_id_sites_id_fk" FOREIGN KEY ("version_site_id") REFERENCES "desk"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_datasets_v_rels" ADD CONSTRAINT "_datasets_v_rels_sites_fk" FOREIGN KEY ("sites_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."events" ADD CONSTRAINT "events_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "desk"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."events_rels" ADD CONSTRAINT "events_rels_sites_fk" FOREIGN KEY ("sites_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_events_v" ADD CONSTRAINT "_events_v_version_site_id_sites_id_fk" FOREIGN KEY ("version_site_id") REFERENCES "desk"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_events_v_rels" ADD CONSTRAINT "_events_v_rels_sites_fk" FOREIGN KEY ("sites_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."places" ADD CONSTRAINT "places_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "desk"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."places_rels" ADD CONSTRAINT "places_rels_sites_fk" FOREIGN KEY ("sites_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_places_v" ADD CONSTRAINT "_places_v_version_site_id_sites_id_fk" FOREIGN KEY ("version_site_id") REFERENCES "desk"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_places_v_rels" ADD CONSTRAINT "_places_v_rels_sites_fk" FOREIGN KEY ("sites_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."pages" ADD CONSTRAINT "pages_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "desk"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."pages_rels" ADD CONSTRAINT "pages_rels_sites_fk" FOREIGN KEY ("sites_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_pages_v" ADD CONSTRAINT "_pages_v_version_site_id_sites_id_fk" FOREIGN KEY ("version_site_id") REFERENCES "desk"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_pages_v_rels" ADD CONSTRAINT "_pages_v_rels_sites_fk" FOREIGN KEY ("sites_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."thematic_sites" ADD CONSTRAINT "thematic_sites_hosted_id_sites_id_fk" FOREIGN KEY ("hosted_id") REFERENCES "desk"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."thematic_sites" ADD CONSTRAINT "thematic_sites_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "desk"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."thematic_sites_rels" ADD CONSTRAINT "thematic_sites_rels_sites_fk" FOREIGN KEY ("sites_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."_thematic_sites_v" ADD CONSTRAINT "_thematic_sites_v_version_hosted_id_sites_id_fk" FOREIGN KEY ("version_hosted_id") REFERENCES "desk"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_thematic_sites_v" ADD CONSTRAINT "_thematic_sites_v_version_site_id_sites_id_fk" FOREIGN KEY ("version_site_id") REFERENCES "desk"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_thematic_sites_v_rels" ADD CONSTRAINT "_thematic_sites_v_rels_sites_fk" FOREIGN KEY ("sites_id") REFERENCES "desk"."sites"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "desk"."contact_points" ADD CONSTRAINT "contact_points_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "desk"."sites"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "desk"."_contact_points_v" ADD CONSTRAINT "_contact_points_v_version_site_id_sites_id_fk" FOREIGN KEY ("version_site_id") REFERENCES "desk"."sites"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "news_site_idx" ON "desk"."news" USING btree ("site_id");
  CREATE INDEX "news_rels_sites_id_idx" ON "desk"."news_rels" USING btree ("sites_id");
  CREATE INDEX "_news_v_version_version_site_idx" ON "desk"."_news_v" USING btree ("version_site_id");
  CREATE INDEX "_news_v_rels_sites_id_idx" ON "desk"."_news_v_rels" USING btree ("sites_id");
  CREATE INDEX "services_site_idx" ON "desk"."services" USING btree ("site_id");
  CREATE INDEX "services_rels_sites_id_idx" ON "desk"."services_rels" USING btree ("sites_id");
  CREATE INDEX "_services_v_version_version_site_idx" ON "desk"."_services_v" USING btree ("version_site_id");
  CREATE INDEX "_services_v_rels_sites_id_idx" ON "desk"."_services_v_rels" USING btree ("sites_id");
  CREATE INDEX "guides_site_idx" ON "desk"."guides" USING btree ("site_id");
  CREATE INDEX "guides_rels_sites_id_idx" ON "desk"."guides_rels" USING btree ("sites_id");
  CREATE INDEX "_guides_v_version_version_site_idx" ON "desk"."_guides_v" USING btree ("version_site_id");
  CREATE INDEX "_guides_v_rels_sites_id_idx" ON "desk"."_guides_v_rels" USING btree ("sites_id");
  CREATE INDEX "faqs_site_idx" ON "desk"."faqs" USING btree ("site_id");
  CREATE INDEX "faqs_rels_sites_id_idx" ON "desk"."faqs_rels" USING btree ("sites_id");
  CREATE INDEX "_faqs_v_version_version_site_idx" ON "desk"."_faqs_v" USING btree ("version_site_id");
  CREATE INDEX "_faqs_v_rels_sites_id_idx" ON "desk"."_faqs_v_rels" USING btree ("sites_id");
  CREATE INDEX "offices_site_idx" ON "desk"."offices" USING btree ("site_id");
  CREATE INDEX "offices_rels_sites_id_idx" ON "desk"."offices_rels" USING btree ("sites_id");
  CREATE INDEX "_offices_v_version_version_site_idx" ON "desk"."_offices_v" USING btree ("version_site_id");
  CREATE INDEX "_offices_v_rels_sites_id_idx" ON "desk"."_offices_v_rels" USING btree ("sites_id");
  CREATE INDEX "people_site_idx" ON "desk"."people" USING btree ("site_id");
  CREATE INDEX "people_rels_sites_id_idx" ON "desk"."people_rels" USING btree ("sites_id");
  CREATE INDEX "_people_v_version_version_site_idx" ON "desk"."_people_v" USING btree ("version_site_id");
  CREATE INDEX "_people_v_rels_sites_id_idx" ON "desk"."_people_v_rels" USING btree ("sites_id");
  CREATE INDEX "appointments_site_idx" ON "desk"."appointments" USING btree ("site_id");
  CREATE INDEX "_appointments_v_version_version_site_idx" ON "desk"."_appointments_v" USING btree ("version_site_id");
  CREATE INDEX "documents_site_idx" ON "desk"."documents" USING btree ("site_id");
  CREATE INDEX "documents_rels_sites_id_idx" ON "desk"."documents_rels" USING btree ("sites_id");
  CREATE INDEX "_documents_v_version_version_site_idx" ON "desk"."_documents_v" USING btree ("version_site_id");
  CREATE INDEX "_documents_v_rels_sites_id_idx" ON "desk"."_documents_v_rels" USING btree ("sites_id");
  CREATE INDEX "calls_site_idx" ON "desk"."calls" USING btree ("site_id");
  CREATE INDEX "calls_rels_sites_id_idx" ON "desk"."calls_rels" USING btree ("sites_id");
  CREATE INDEX "_calls_v_version_version_site_idx" ON "desk"."_calls_v" USING btree ("version_site_id");
  CREATE INDEX "_calls_v_rels_sites_id_idx" ON "desk"."_calls_v_rels" USING btree ("sites_id");
  CREATE INDEX "datasets_site_idx" ON "desk"."datasets" USING btree ("site_id");
  CREATE INDEX "datasets_rels_sites_id_idx" ON "desk"."datasets_rels" USING btree ("sites_id");
  CREATE INDEX "_datasets_v_version_version_site_idx" ON "desk"."_datasets_v" USING btree ("version_site_id");
  CREATE INDEX "_datasets_v_rels_sites_id_idx" ON "desk"."_datasets_v_rels" USING btree ("sites_id");
  CREATE INDEX "events_site_idx" ON "desk"."events" USING btree ("site_id");
  CREATE INDEX "events_rels_sites_id_idx" ON "desk"."events_rels" USING btree ("sites_id");
  CREATE INDEX "_events_v_version_version_site_idx" ON "desk"."_events_v" USING btree ("version_site_id");
  CREATE INDEX "_events_v_rels_sites_id_idx" ON "desk"."_events_v_rels" USING btree ("sites_id");
  CREATE INDEX "places_site_idx" ON "desk"."places" USING btree ("site_id");
  CREATE INDEX "places_rels_sites_id_idx" ON "desk"."places_rels" USING btree ("sites_id");
  CREATE INDEX "_places_v_version_version_site_idx" ON "desk"."_places_v" USING btree ("version_site_id");
  CREATE INDEX "_places_v_rels_sites_id_idx" ON "desk"."_places_v_rels" USING btree ("sites_id");
  CREATE INDEX "pages_site_idx" ON "desk"."pages" USING btree ("site_id");
  CREATE INDEX "pages_rels_sites_id_idx" ON "desk"."pages_rels" USING btree ("sites_id");
  CREATE INDEX "_pages_v_version_version_site_idx" ON "desk"."_pages_v" USING btree ("version_site_id");
  CREATE INDEX "_pages_v_rels_sites_id_idx" ON "desk"."_pages_v_rels" USING btree ("sites_id");
  CREATE INDEX "thematic_sites_hosted_idx" ON "desk"."thematic_sites" USING btree ("hosted_id");
  CREATE INDEX "thematic_sites_site_idx" ON "desk"."thematic_sites" USING btree ("site_id");
  CREATE INDEX "thematic_sites_rels_sites_id_idx" ON "desk"."thematic_sites_rels" USING btree ("sites_id");
  CREATE INDEX "_thematic_sites_v_version_version_hosted_idx" ON "desk"."_thematic_sites_v" USING btree ("version_hosted_id");
  CREATE INDEX "_thematic_sites_v_version_version_site_idx" ON "desk"."_thematic_sites_v" USING btree ("version_site_id");
  CREATE INDEX "_thematic_sites_v_rels_sites_id_idx" ON "desk"."_thematic_sites_v_rels" USING btree ("sites_id");
  CREATE INDEX "contact_points_site_idx" ON "desk"."contact_points" USING btree ("site_id");
  CREATE INDEX "_contact_points_v_version_version_site_idx" ON "desk"."_contact_points_v" USING btree ("version_site_id");
